package oneplace.record.sharedrecord.search;

import org.jspecify.annotations.Nullable;

/**
 * Resources to be sent along with the matches.
 *
 * @param source the type that refers; {@code *} for any
 * @param parameter the reference to follow; null for all that the source has
 * @param target the type to be sent or matched, or null for any
 * @param iterate whether it also applies to what is included
 */
public record Include(
        String source,
        @Nullable SearchParameter parameter,
        @Nullable String target,
        boolean iterate) {}
