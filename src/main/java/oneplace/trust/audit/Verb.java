package oneplace.trust.audit;

/** What was done. Fixed codes, stored as their {@link #number()}; new ones are added at the end. */
public enum Verb {
    TRACE(1),
    SEARCH(2),
    READ(3),
    LIST(4),
    /** A number over many people, no names. */
    COUNT(5),
    HISTORY(6),
    CREATE(7),
    UPDATE(8),
    DELETE(9),
    IMPORT(10),
    EXPORT(11),
    PRINT(12),
    SIGN_IN(13),
    SIGN_OUT(14),
    REFUSED(15),
    BREAK_GLASS(16),
    /** Settings, accounts and clients. */
    ADMINISTER(17);

    private final int number;

    Verb(int number) {
        this.number = number;
    }

    /** The number in the tables; never changes. */
    public int number() {
        return number;
    }

    /** The verb of a stored number. @throws IllegalArgumentException for any other number */
    public static Verb of(int number) {
        for (Verb verb : values()) {
            if (verb.number == number) {
                return verb;
            }
        }
        throw new IllegalArgumentException("no verb has the number " + number);
    }
}
