package oneplace.record.sharedrecord.store;

import java.util.Optional;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.base.place.Team;
import oneplace.record.person.MembershipKind;
import oneplace.record.person.PersonAmended;
import oneplace.record.person.PersonRegistered;
import oneplace.record.person.Persons;
import oneplace.trust.access.Relationships;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Registering with a general practice is a relationship with its team, from that moment on. */
@Component
class PracticeRelationships {

    /** The kind of team a practice's registered people belong to, as place packs name it. */
    private static final String PRACTICE_TEAM = "GP practice";

    private final Persons persons;
    private final Places places;
    private final Relationships relationships;

    PracticeRelationships(Persons persons, Places places, Relationships relationships) {
        this.persons = persons;
        this.places = places;
        this.relationships = relationships;
    }

    @EventListener
    void on(PersonRegistered registered) {
        follow(registered.id());
    }

    @EventListener
    void on(PersonAmended amended) {
        follow(amended.id());
    }

    private void follow(PersonId id) {
        Place place = places.place();
        persons.find(id).ifPresent(person -> {
            Optional<int[]> teams = person.demographics()
                    .belongs(MembershipKind.PRACTICE)
                    .flatMap(code -> place.organisation(new OrganisationCode(code)))
                    .map(practice -> place.teamsOf(practice).stream()
                            .filter(team -> team.kind().equals(PRACTICE_TEAM))
                            .mapToInt(Team::number)
                            .toArray());
            teams.filter(found -> found.length > 0)
                    .ifPresent(found -> relationships.registered(person.number(), found));
        });
    }
}
