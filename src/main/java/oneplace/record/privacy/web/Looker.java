package oneplace.record.privacy.web;

/** What kind of viewer looked. */
enum Looker {
    /** The person themselves. */
    SELF,
    /** Somebody who speaks for the person, or the person as others see it. */
    SPEAKER,
    STAFF,
    /** A computer system of an organisation. */
    SYSTEM,
    /** Oneplace at its own work. */
    HOUSE,
    /** Nobody known. */
    NOBODY
}
