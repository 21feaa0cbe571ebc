package oneplace.record.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import oneplace.record.privacy.rules.Pattern;
import oneplace.trust.audit.Recorded;

/**
 * A pattern found in the log: one viewer, one day, one person where it is about one.
 *
 * @param person the number of whose record it was; empty when it is about many
 * @param first the first look that fits
 * @param looks how many fit that day
 * @param settled what an officer decided; empty while nobody has
 */
public record Item(
        UUID id,
        Pattern pattern,
        LocalDate day,
        String who,
        String whoName,
        int organisation,
        Optional<Long> person,
        Recorded first,
        Instant firstAt,
        int looks,
        Optional<Settled> settled) {

    /**
     * What became of it.
     *
     * @param words why nothing more is needed; empty when it became a question
     * @param question the question it became
     */
    public record Settled(Instant at, String by, String words, Optional<UUID> question) {}
}
