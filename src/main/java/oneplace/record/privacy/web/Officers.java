package oneplace.record.privacy.web;

import oneplace.base.kernel.Purpose;
import oneplace.base.place.Organisation;
import oneplace.base.place.Permission;
import oneplace.base.place.Places;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets those to the privacy officer's pages whose role the place allows it, and notes what they looked at. */
@Component
class Officers {

    private final Places places;
    private final Audit audit;

    Officers(Places places, Audit audit) {
        this.places = places;
        this.audit = audit;
    }

    /** Who asks, if they may. @throws AccessDeniedException for anybody else, after noting it */
    StaffMember require(@Nullable Authentication who, Permission permission) {
        StaffMember staff = Asking.staff(who).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        if (staff.roles().stream().noneMatch(role -> places.place().allows(role, permission))) {
            note(staff, Verb.REFUSED, "the role does not include: " + permission.code());
            throw new AccessDeniedException("the role does not include it");
        }
        return staff;
    }

    /** Writes a look to the log, before the answer leaves. */
    void note(StaffMember staff, Verb verb, String detail, long... persons) {
        int organisation = places.place()
                .organisation(staff.organisation())
                .map(Organisation::number)
                .orElse(0);
        audit.record(new Look(
                staff.id().toString(),
                staff.nameAndTitle(),
                organisation,
                verb,
                Purpose.ADMINISTRATION,
                persons,
                detail));
    }
}
