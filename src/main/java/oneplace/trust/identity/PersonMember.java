package oneplace.trust.identity;

import java.util.UUID;
import oneplace.base.kernel.PersonId;

/**
 * Somebody signed in with both factors as themself: the principal of every request of a person, read afresh for each, so
 * that an account that ended is refused on the next one. Never also a {@link StaffMember}: who works here and is cared for
 * here has two accounts.
 *
 * @param id the account, in the audit log as {@code who}
 * @param person whom the account is for
 * @param name what people call them: "Dilys Penhallow"
 */
public record PersonMember(UUID id, PersonId person, String name) implements Member {

    /** Their name: a person has no title here. */
    @Override
    public String nameAndTitle() {
        return name;
    }
}
