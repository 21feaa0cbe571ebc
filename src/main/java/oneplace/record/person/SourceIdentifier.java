package oneplace.record.person;

/**
 * What another system calls a person. Never an NHS number, which has its own place.
 *
 * @param system a URI
 */
public record SourceIdentifier(String system, String value) {}
