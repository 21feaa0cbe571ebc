package oneplace.base.kernel;

/** Why somebody looks. Fixed codes; stored as their {@link #number()}. */
public enum Purpose {
    DIRECT_CARE(1),
    RISK_STRATIFICATION(2),
    COMMISSIONING(3),
    SAFEGUARDING(4),
    ADMINISTRATION(5);

    private final int number;

    Purpose(int number) {
        this.number = number;
    }

    /** The number in the tables; never changes. */
    public int number() {
        return number;
    }

    /** The purpose of a stored number. @throws IllegalArgumentException for any other number */
    public static Purpose of(int number) {
        for (Purpose purpose : values()) {
            if (purpose.number == number) {
                return purpose;
            }
        }
        throw new IllegalArgumentException("no purpose has the number " + number);
    }
}
