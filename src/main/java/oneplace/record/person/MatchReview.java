package oneplace.record.person;

import java.time.Instant;

/**
 * A pair to decide on.
 *
 * @param review its number
 * @param preview both, side by side; {@code into} is the one that would live on
 * @param raised since when it waits
 */
public record MatchReview(long review, MergePreview preview, Instant raised) {}
