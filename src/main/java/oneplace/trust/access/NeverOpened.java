package oneplace.trust.access;

/** Whose records no emergency opens. The index of people knows, and tells {@link Emergencies}. */
public interface NeverOpened {

    /** Whether this person is very restricted, redacted, or not known. */
    boolean holds(long person);
}
