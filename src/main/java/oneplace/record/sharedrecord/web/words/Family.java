package oneplace.record.sharedrecord.web.words;

/** The families of kinds: what a reader may choose to see of a timeline. */
public enum Family {
    CONTACT,
    PLAN,
    PROBLEM,
    MEDICINE,
    RESULT,
    LETTER,
    MONEY,
    ADMIN,
    /** Shown elsewhere, such as a person's own details, or of no interest to a reader, such as a log. */
    HIDDEN
}
