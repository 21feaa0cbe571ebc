package oneplace.trust.identity.kept;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import oneplace.base.kernel.PersonId;
import oneplace.trust.identity.Invitation;

/** Rows of {@code identity.invitation}. */
public interface Invitations {

    /** Adds an invitation; code and birth date only as digests. */
    void insert(Invitation invitation, String code, LocalDate born);

    /** The invitation of a person that stands. */
    Optional<Invitation> standing(PersonId person, Instant now);

    /** The invitation of a code and a birth date, held until the transaction ends. A wrong birth date is counted. */
    Optional<Invitation> use(String code, LocalDate born, Instant now);

    /** Ends a person's invitation; false when none stood. */
    boolean end(PersonId person, Instant at);
}
