package oneplace.browser;

/** The kinds of visitor that pages are looked at as, each somebody of the demonstration. */
enum Who {
    /** Nobody signed in. */
    PUBLIC(""),
    /** A district nurse who has Dilys Penhallow in her care. */
    NURSE("kezia.nwosu"),
    /** A district nurse who has not. */
    OTHER_NURSE("alban.treharne"),
    /** Somebody who answers the telephone. */
    ADVISER("ottilie.brandreth"),
    /** Whoever looks after the place's settings and accounts. */
    ADMINISTRATOR("maud.ferrier"),
    /** Whoever answers for privacy. */
    PRIVACY_OFFICER("barnaby.eccleshall"),
    /** A person at her own pages. */
    DILYS("dilys.penhallow"),
    /** Her daughter, who speaks for her. */
    RHIAN("rhian.castell");

    private final String signInName;

    Who(String signInName) {
        this.signInName = signInName;
    }

    /** The name they sign in with; empty when they do not. */
    String signInName() {
        return signInName;
    }
}
