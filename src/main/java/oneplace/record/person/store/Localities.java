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

/**
 * What the place has of what people are said to belong to. One rule for everybody who says it: what the place knows is kept,
 * what it does not know is left out and named in a warning, and nobody is refused for it. Senders from elsewhere name their
 * own practices and wards, and places are divided anew.
 */
@Component
class Localities {

    private final Places places;

    Localities(Places places) {
        this.places = places;
    }

    /** What is said of memberships the place does not know, and which are left out. */
    List<Fault> warnings(Demographics said) {
        Place place = places.place();
        return said.memberships().stream()
                .filter(m -> m.current() && !known(place, m))
                .map(m -> Fault.at(
                        m.kind().code(), "membership.leftOut", m.kind().code().replace('-', ' ')))
                .distinct()
                .toList();
    }

    /** The details without memberships the place does not know, but for those the person {@code had} when it still did. */
    Demographics known(Demographics said, List<Membership> had) {
        Place place = places.place();
        Membership[] known = said.memberships().stream()
                .filter(m -> !m.current() || known(place, m) || had.stream().anyMatch(h -> same(h, m)))
                .toArray(Membership[]::new);
        return said.belongingTo(known);
    }

    private static boolean same(Membership had, Membership said) {
        return had.current() && had.kind() == said.kind() && had.code().equals(said.code());
    }

    private static boolean known(Place place, Membership membership) {
        if (membership.kind() != MembershipKind.PRACTICE) {
            return place.locality(membership.code()).isPresent();
        }
        return membership.code().matches("[A-Za-z0-9.-]{1,64}")
                && place.organisation(new OrganisationCode(membership.code())).isPresent();
    }
}
