package oneplace.trust.shell.tag;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of links at the foot of a page.
 *
 * @param heading its words
 * @param items its links
 * @param html in place of links or before them
 * @param width for example {@code one-half}; null: as many columns as the footer has
 */
public record FooterColumn(
        @Nullable Heading heading,
        List<Link> items,
        @Nullable Content html,
        @Nullable String width) {}
