package oneplace.record.privacy.web;

/** What kind of viewer looked. */
enum Looker {
    /** The person themselves. */
    SELF,
    /** Somebody who spoke for the person when they looked. */
    SPEAKER,
    /** Somebody with an account of their own who did not. */
    STRANGER,
    STAFF,
    /** A computer system of an organisation. */
    SYSTEM,
    /** Oneplace at its own work. */
    HOUSE,
    /** Nobody known. */
    NOBODY
}
