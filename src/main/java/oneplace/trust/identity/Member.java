package oneplace.trust.identity;

import java.util.UUID;

/** Whoever is signed in with an account of their own: staff, or a person as themself. No account is both. */
public sealed interface Member permits StaffMember, PersonMember {

    /** The account, in the audit log as {@code who}. */
    UUID id();

    /** What people call them. */
    String name();

    /** As the audit log and the person see them. */
    String nameAndTitle();
}
