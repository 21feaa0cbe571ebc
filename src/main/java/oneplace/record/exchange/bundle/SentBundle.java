package oneplace.record.exchange.bundle;

import java.util.List;

/**
 * A bundle as it was sent.
 *
 * @param type {@code transaction}, {@code batch}, {@code collection}, …; empty when it has none
 * @param skeleton the bundle as JSON without its entries' resources; empty when it was not asked for
 * @param entries in their order
 */
public record SentBundle(String type, byte[] skeleton, List<SentEntry> entries) {}
