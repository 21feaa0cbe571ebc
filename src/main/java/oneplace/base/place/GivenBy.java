package oneplace.base.place;

/** Who gave the place something it knows. What an administrator changed, a pack no longer changes. */
public enum GivenBy {
    /** The place pack, at a start. */
    PACK,
    /** An administrator, on a page. */
    ADMINISTRATOR,
    /** The demonstration. */
    DEMONSTRATION
}
