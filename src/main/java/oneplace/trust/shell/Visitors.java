package oneplace.trust.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.base.place.Organisation;
import oneplace.base.place.Places;
import oneplace.base.place.Role;
import oneplace.base.place.Team;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Tells the frame who looks. */
@Component
class Visitors {

    private final Places places;

    Visitors(Places places) {
        this.places = places;
    }

    /** The visitor behind a request; {@link Visitor#PUBLIC} when nobody is signed in with both factors. */
    Visitor of(HttpServletRequest request) {
        Authentication who = request.getUserPrincipal() instanceof Authentication signedIn ? signedIn : null;
        return Asking.staff(who)
                .map(member -> new Visitor(member.name(), actsFor(member), member.roles()))
                .or(() -> Asking.person(who).map(person -> new Visitor(person.name(), null, Set.of(Role.PERSON))))
                .orElse(Visitor.PUBLIC);
    }

    /** The team, "the team and 2 more", or the organisation of somebody without one. */
    private @Nullable String actsFor(StaffMember member) {
        List<String> teams = member.teams().stream()
                .map(places::team)
                .flatMap(Optional::stream)
                .map(Team::name)
                .sorted()
                .toList();
        return switch (teams.size()) {
            case 0 ->
                places.organisation(member.organisation())
                        .map(Organisation::name)
                        .orElse(null);
            case 1 -> teams.getFirst();
            default -> teams.getFirst() + " and " + (teams.size() - 1) + " more";
        };
    }
}
