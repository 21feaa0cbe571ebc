package oneplace.record.mine.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import oneplace.base.place.Permission;
import oneplace.base.place.Places;
import oneplace.record.person.Flag;
import oneplace.record.person.Person;
import oneplace.record.person.PersonHeads;
import oneplace.record.person.PersonHeads.Opened;
import oneplace.record.person.Persons;
import oneplace.trust.access.Viewer;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.StaffMember;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.ModelAndView;

/** Lets staff who have a person in their care to the page of that person's account, choices and those who speak for them. */
@Component
class SharingDoor {

    private final PersonHeads heads;
    private final Persons persons;
    private final Places places;
    private final Audit audit;
    private final TransactionOperations together;

    SharingDoor(PersonHeads heads, Persons persons, Places places, Audit audit, TransactionOperations together) {
        this.heads = heads;
        this.persons = persons;
        this.places = places;
        this.audit = audit;
        this.together = together;
    }

    /**
     * A visit that was let in.
     *
     * @param shown the person as they may be shown
     * @param whole all that is known: to be compared, never to be shown
     * @param mayInvite whether the role adds to records
     * @param mayChoose whether the role writes down what a person chose
     */
    record Visit(
            StaffMember staff,
            Viewer viewer,
            Person shown,
            Person whole,
            Content head,
            boolean mayInvite,
            boolean mayChoose) {

        String address() {
            return "/people/" + shown.id() + "/sharing";
        }
    }

    /** The page that {@code show} makes, or the refusal. */
    ModelAndView page(HttpServletRequest request, String id, Function<Visit, ModelAndView> show) {
        return switch (heads.related(request, id, "sharing")) {
            case Opened.Shut(ModelAndView page) -> page;
            case Opened.Open open -> show.apply(visit(open));
        };
    }

    /** The same for inviting somebody. @throws AccessDeniedException for whose role does not include it */
    ModelAndView inviting(HttpServletRequest request, String id, Function<Visit, ModelAndView> show) {
        return page(request, id, visit -> {
            if (!visit.mayInvite()) {
                throw new AccessDeniedException("the role does not include it, or the record is very restricted");
            }
            return show.apply(visit);
        });
    }

    /** Makes a change and notes it, or neither: what cannot be noted is not done. */
    <T> T change(Visit visit, String detail, Supplier<T> change) {
        return Objects.requireNonNull(together.execute(status -> {
            T made = change.get();
            note(visit, detail);
            return made;
        }));
    }

    /** Notes a change in the log, before the answer leaves. */
    void note(Visit visit, String detail) {
        Viewer viewer = visit.viewer();
        audit.record(new Look(
                viewer.who(),
                viewer.whoName(),
                viewer.organisation(),
                Verb.ADMINISTER,
                viewer.purpose(),
                new long[] {visit.whole().number()},
                detail));
    }

    private Visit visit(Opened.Open open) {
        Person whole = persons.find(open.person().id()).orElseThrow();
        boolean closed = whole.is(Flag.V) || whole.is(Flag.REDACTED);
        return new Visit(
                open.staff(),
                open.viewer(),
                open.person(),
                whole,
                open.head(),
                !closed && may(open.staff(), Permission.WRITE_RECORD),
                !closed && may(open.staff(), Permission.RECORD_SHARING_CHOICE));
    }

    private boolean may(StaffMember staff, Permission permission) {
        return staff.roles().stream().anyMatch(role -> places.place().allows(role, permission));
    }
}
