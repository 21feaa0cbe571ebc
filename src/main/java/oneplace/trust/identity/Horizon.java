package oneplace.trust.identity;

/** How far an API client sees. */
public enum Horizon {
    /** People with a live relationship to one of the client's teams. */
    OWN_PEOPLE,
    /** Everybody in the place. */
    WHOLE_PLACE
}
