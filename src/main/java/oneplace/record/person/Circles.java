package oneplace.record.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.PersonId;

/** The circles of support, and whom to ask to get things changed. Publishes {@link CircleChanged}. */
public interface Circles {

    /** Everybody who is or was of the circle; those of today first, in the order they joined. */
    List<CircleMember> circle(PersonId person);

    /** Adds somebody. Adding the same entry id again changes nothing. */
    PersonDecision join(PersonId person, CircleMember member, Recorder recorder);

    /** Somebody leaves the circle today; the entry stays, ended. */
    PersonDecision leave(PersonId person, UUID member, Recorder recorder);

    /** Whom to ask to get things changed; empty only until somebody has been named. */
    Optional<NamedContact> contact(PersonId person);

    /** Names the one to ask from now on; the one before is kept, ended. */
    PersonDecision nameContact(PersonId person, NamedContact contact, Recorder recorder);
}
