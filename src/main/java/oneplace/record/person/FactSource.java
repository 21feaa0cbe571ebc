package oneplace.record.person;

/** Where a fact about a person came from. */
public enum FactSource {
    /** Recorded here: the shared record writes the person as a Patient. */
    HERE,
    /** Received: who received it stores the Patient as it came. */
    RECEIVED
}
