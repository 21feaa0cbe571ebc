package oneplace.trust.audit;

import java.time.Instant;

/**
 * A look as it stands in the log.
 *
 * @param place its place in the log, and its reference
 * @param at when it was recorded
 */
public record PastLook(Recorded place, Instant at, Look look) {}
