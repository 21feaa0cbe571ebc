package oneplace.trust.identity;

/** What a SMART scope lets a client do with one type of resource (SMART App Launch 2.2, <em>Scopes for requesting FHIR
 * resources</em>). */
public enum Interaction {
    CREATE('c', false),
    /** Read, version read and history of one instance. */
    READ('r', true),
    UPDATE('u', false),
    DELETE('d', false),
    /** Search and history of a type. */
    SEARCH('s', true);

    private final char letter;
    private final boolean reading;

    Interaction(char letter, boolean reading) {
        this.letter = letter;
        this.reading = reading;
    }

    /** The letter of version 2 scopes. */
    public char letter() {
        return letter;
    }

    /** Whether a version 1 {@code read} scope permits it; {@code write} permits the others. */
    boolean reading() {
        return reading;
    }
}
