package oneplace.base.place;

/** Where something the place knows came from. What an administrator changed, a pack no longer changes. */
public enum Origin {
    /** The place pack, at a start. */
    PACK,
    /** An administrator, on a page. */
    ADMINISTRATOR,
    /** The demonstration. */
    DEMONSTRATION
}
