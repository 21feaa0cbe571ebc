package oneplace.trust.identity;

/** What became of an attempt to open an account with an invitation. */
public sealed interface Acceptance {

    /** The account is open. */
    record Opened(PersonMember member) implements Acceptance {}

    /** No invitation that stands has this code and this birth date; which of the two is wrong is not said. */
    record NoSuchInvitation() implements Acceptance {}

    /** Another account has the sign-in name. The invitation still stands. */
    record NameTaken() implements Acceptance {}
}
