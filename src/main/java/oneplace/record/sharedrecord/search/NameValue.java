package oneplace.record.sharedrecord.search;

/**
 * One parameter of a query, decoded.
 *
 * @param name with its modifier and chain: {@code subject:Patient.name:exact}
 * @param value with FHIR's own escapes still in it
 */
public record NameValue(String name, String value) {}
