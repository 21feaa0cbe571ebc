package oneplace.record.sharedrecord;

import java.time.Instant;

/**
 * Where an entry came from.
 *
 * @param at when it arrived
 * @param who the account or client that sent it
 * @param organisation the number of the sender's organisation
 * @param mediaType as the sender named it
 * @param text the bytes exactly as they came
 */
public record Origin(Instant at, String who, int organisation, String mediaType, byte[] text) {}
