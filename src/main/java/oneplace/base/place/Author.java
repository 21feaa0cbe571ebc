package oneplace.base.place;

/**
 * Who changes something of the place, and why; kept with every change.
 *
 * @param who a sign-in name, or the name of a pack; never empty
 * @param reason in the author's words; never empty
 */
public record Author(String who, GivenBy givenBy, String reason) {

    public Author {
        if (who.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a change names its author and its reason");
        }
    }

    /** An administrator who is signed in as {@code who}. */
    public static Author administrator(String who, String reason) {
        return new Author(who, GivenBy.ADMINISTRATOR, reason);
    }

    /** The demonstration. */
    public static Author demonstration() {
        return new Author("demonstration", GivenBy.DEMONSTRATION, "demonstration data");
    }
}
