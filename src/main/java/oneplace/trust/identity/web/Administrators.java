package oneplace.trust.identity.web;

import oneplace.base.place.Permission;
import oneplace.base.place.Places;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.StaffMember;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who may look after accounts: those whose role the place lets manage staff. */
@Component
class Administrators {

    private final Places places;
    private final Trail trail;

    Administrators(Places places, Trail trail) {
        this.places = places;
        this.trail = trail;
    }

    /** The administrator who asks. @throws AccessDeniedException for anybody else, after noting it */
    StaffMember require(Authentication who) {
        StaffMember member = Asking.staff(who).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        if (member.roles().stream().noneMatch(role -> places.place().allows(role, Permission.MANAGE_STAFF))) {
            trail.of(member, Verb.REFUSED, "accounts of staff: role does not include it");
            throw new AccessDeniedException("the role does not include it");
        }
        return member;
    }

    /** Notes what an administrator did. */
    void note(StaffMember administrator, String detail) {
        trail.of(administrator, Verb.ADMINISTER, detail);
    }
}
