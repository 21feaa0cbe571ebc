package oneplace.record.person.web;

import java.util.function.Supplier;
import java.util.stream.LongStream;
import oneplace.base.place.Permission;
import oneplace.base.place.Places;
import oneplace.record.person.PersonDecision;
import oneplace.trust.access.Viewers;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.StaffMember;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets those to the pages of the index whose role the place allows it, and notes what they did there. */
@Component
class Desk {

    private final Viewers viewers;
    private final Places places;
    private final Audit audit;

    Desk(Viewers viewers, Places places, Audit audit) {
        this.viewers = viewers;
        this.places = places;
        this.audit = audit;
    }

    /** Who asks, if they may. @throws AccessDeniedException for anybody else, after noting it */
    Clerk require(Authentication who, Permission permission) {
        StaffMember staff = Asking.staff(who).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        Clerk clerk = new Clerk(staff, viewers.of(staff));
        if (!may(clerk, permission)) {
            note(clerk, Verb.REFUSED, "the role does not include: " + permission.code());
            throw new AccessDeniedException("the role does not include it");
        }
        return clerk;
    }

    /** Whether the place lets one of their roles do it. */
    boolean may(Clerk clerk, Permission permission) {
        return clerk.staff().roles().stream().anyMatch(role -> places.place().allows(role, permission));
    }

    /**
     * Makes a change and writes it to the log as one: what cannot be noted is not done. What is refused is not noted.
     *
     * @param others whom it concerns beside the person of the answer, by surrogate
     */
    @Transactional
    PersonDecision change(Clerk clerk, String detail, Supplier<PersonDecision> change, long... others) {
        PersonDecision decision = change.get();
        if (decision instanceof PersonDecision.Done(var person, var warnings)) {
            long[] persons = LongStream.concat(LongStream.of(person.number()), LongStream.of(others))
                    .distinct()
                    .toArray();
            note(clerk, Verb.UPDATE, detail, persons);
        }
        return decision;
    }

    /** Writes a look to the log, before the answer leaves. */
    void note(Clerk clerk, Verb verb, String detail, long... persons) {
        var viewer = clerk.viewer();
        audit.record(new Look(
                viewer.who(), viewer.whoName(), viewer.organisation(), verb, viewer.purpose(), persons, detail));
    }
}
