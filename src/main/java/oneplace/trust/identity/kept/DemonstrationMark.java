package oneplace.trust.identity.kept;

/** The mark of a database where everybody is invented. */
public interface DemonstrationMark {

    /** Sets the mark; again changes nothing. */
    void set();

    /** Whether it is set. */
    boolean isSet();
}
