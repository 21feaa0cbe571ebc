package oneplace.trust.audit;

/**
 * Looks counted.
 *
 * @param looks how many
 * @param viewers accounts and clients that made them
 * @param organisations from which they came
 * @param takenAway how many printed or exported
 * @param refused how many were refused
 */
public record LookTally(long looks, int viewers, int organisations, long takenAway, long refused) {}
