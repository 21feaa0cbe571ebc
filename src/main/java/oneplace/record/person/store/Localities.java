package oneplace.record.person.store;

import java.util.List;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.record.person.Demographics;
import oneplace.record.person.Fault;
import oneplace.record.person.Membership;
import oneplace.record.person.MembershipKind;
import org.springframework.stereotype.Component;

/** Whether the place has what people are said to belong to. */
@Component
class Localities {

    private final Places places;

    Localities(Places places) {
        this.places = places;
    }

    /** What is said of memberships that the place does not know. */
    List<Fault> faults(Demographics details) {
        Place place = places.place();
        return details.memberships().stream()
                .filter(m -> m.current() && !known(place, m))
                .map(m -> Fault.at(m.kind().code(), "membership.unknown"))
                .distinct()
                .toList();
    }

    /** The details without practices the place does not know: senders from elsewhere name their own. */
    Demographics known(Demographics details) {
        Place place = places.place();
        Membership[] known = details.memberships().stream()
                .filter(m -> m.kind() != MembershipKind.PRACTICE || known(place, m))
                .toArray(Membership[]::new);
        return details.belongingTo(known);
    }

    private static boolean known(Place place, Membership membership) {
        if (membership.kind() != MembershipKind.PRACTICE) {
            return place.locality(membership.code()).isPresent();
        }
        return membership.code().matches("[A-Za-z0-9.-]{1,64}")
                && place.organisation(new OrganisationCode(membership.code())).isPresent();
    }
}
