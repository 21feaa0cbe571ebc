package oneplace.demonstration.load;

/** The steps of the loading. A step and the note that it is done stand or fall together. */
public interface Steps {

    /** Whether a step is done. */
    boolean done(String name);

    /** Does a step in one transaction, unless it is done. */
    void once(String name, Runnable work);
}
