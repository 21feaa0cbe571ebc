package oneplace.record.exchange.shape;

/**
 * A name that may stand in an object.
 *
 * @param name as JSON has it: {@code valueQuantity}
 * @param element as the definition has it: {@code value}
 * @param kind what it holds
 * @param many whether it repeats, and is an array in JSON
 */
public record Member(String name, String element, Kind kind, boolean many) {}
