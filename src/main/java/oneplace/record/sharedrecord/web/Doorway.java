package oneplace.record.sharedrecord.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.Permission;
import oneplace.base.place.Places;
import oneplace.record.person.Flag;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.record.person.TracedInSession;
import oneplace.trust.access.Emergencies;
import oneplace.trust.access.Emergency;
import oneplace.trust.access.Relationship;
import oneplace.trust.access.Relationships;
import oneplace.trust.access.Viewer;
import oneplace.trust.access.Viewers;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.StaffMember;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Decides, before anything is read, whether a request may go on to a person's record, and answers with the refusal when it
 * may not. Somebody who does not exist, is redacted, or has no live relationship with the viewer's teams is refused alike;
 * only who traced the person in this session is told more (conventions, <em>Not yours</em>).
 */
@Component
class Doorway {

    private final Viewers viewers;
    private final Persons persons;
    private final Relationships relationships;
    private final Emergencies emergencies;
    private final Places places;
    private final RefusalPage refusals;

    Doorway(
            Viewers viewers,
            Persons persons,
            Relationships relationships,
            Emergencies emergencies,
            Places places,
            RefusalPage refusals) {
        this.viewers = viewers;
        this.persons = persons;
        this.relationships = relationships;
        this.emergencies = emergencies;
        this.places = places;
        this.refusals = refusals;
    }

    /** The decision on a request for the person whose id stands in the address. */
    Entrance enter(HttpServletRequest request, String id) {
        Caller caller = caller(request);
        Optional<Person> person = person(id);
        return person.filter(p -> mayRead(caller.staff()))
                .flatMap(p -> entered(caller, p))
                .orElseGet(() -> new Entrance.Shut(refused(request, caller, person)));
    }

    /** The person of a record that is open to whoever asks; empty when it is not, which is no refusal. */
    Optional<Person> open(HttpServletRequest request, String id) {
        Caller caller = caller(request);
        return person(id)
                .filter(person -> mayRead(caller.staff()))
                .filter(person -> entered(caller, person).isPresent());
    }

    private Optional<Entrance> entered(Caller caller, Person person) {
        List<Relationship> reasons = relationships.reasons(caller.viewer(), person.number());
        Optional<Emergency> emergency = emergencies.live(caller.viewer(), person.number());
        boolean ended = reasons.isEmpty() && emergency.isEmpty();
        return ended && !relationships.inSight(caller.viewer(), person.number())
                ? Optional.empty()
                : Optional.of(new Entrance.Open(
                        caller.staff(), caller.viewer(), ended ? person.named() : person.shown(), reasons, emergency));
    }

    /** The refusal for something of a person that is not there, or not for this viewer; alike whichever it is. */
    Entrance.Shut missing(HttpServletRequest request) {
        return new Entrance.Shut(refusals.unknown(caller(request), Optional.empty()));
    }

    /** The refusal for a person who was not traced, or may no longer be. */
    Entrance.Shut refuse(HttpServletRequest request, String id) {
        return new Entrance.Shut(refusals.unknown(caller(request), person(id)));
    }

    /** The person of a trace in this session; empty when there was none, or it is no longer answered. */
    Optional<Person> traced(HttpServletRequest request, String id) {
        return person(id)
                .filter(person -> mayRead(caller(request).staff()))
                .filter(person -> TracedInSession.holds(request.getSession(false), person.id()));
    }

    private ModelAndView refused(HttpServletRequest request, Caller caller, Optional<Person> person) {
        return person.filter(p -> mayRead(caller.staff()))
                .filter(p -> TracedInSession.holds(request.getSession(false), p.id()))
                .map(p -> refusals.traced(caller, p))
                .orElseGet(() -> refusals.unknown(caller, person));
    }

    /** Who asks. The security filters let nobody else come here. */
    Caller caller(HttpServletRequest request) {
        Authentication who = request.getUserPrincipal() instanceof Authentication signedIn ? signedIn : null;
        return Asking.staff(who)
                .map(staff -> new Caller(staff, viewers.of(staff)))
                .orElseThrow(() -> new AccessDeniedException("only signed-in staff read records"));
    }

    private boolean mayRead(StaffMember staff) {
        return staff.roles().stream().anyMatch(role -> places.place().allows(role, Permission.READ_RECORD));
    }

    private Optional<Person> person(String id) {
        try {
            return persons.find(new PersonId(UUID.fromString(id))).filter(person -> !person.is(Flag.REDACTED));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Who asks, as an account and as a viewer. */
    record Caller(StaffMember staff, Viewer viewer) {}
}
