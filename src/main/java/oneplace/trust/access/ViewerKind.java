package oneplace.trust.access;

/** What kind of viewer asks. */
public enum ViewerKind {
    /** Somebody who works here. */
    STAFF,
    /** A system of an organisation. */
    SYSTEM,
    /** A person, for themselves and for those they speak for. */
    PERSON,
    /** The place itself at work, loading what it was given. */
    HOUSE
}
