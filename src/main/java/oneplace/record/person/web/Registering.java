package oneplace.record.person.web;

import java.time.Duration;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.base.place.Team;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Registration;
import oneplace.trust.access.Relationships;
import oneplace.trust.audit.Verb;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers a person at the desk. They are here: the team that registers them has a contact with them, and sees them for as
 * long as the place lets a contact count.
 */
@Component
class Registering {

    private final Persons persons;
    private final Relationships relationships;
    private final Places places;
    private final Desk desk;

    Registering(Persons persons, Relationships relationships, Places places, Desk desk) {
        this.persons = persons;
        this.relationships = relationships;
        this.places = places;
        this.desk = desk;
    }

    /** All of it, or nothing. */
    @Transactional
    PersonDecision register(Clerk clerk, Registration registration) {
        PersonDecision decision = persons.register(registration, clerk.recorder());
        if (decision instanceof PersonDecision.Done(var person, var warnings)) {
            clerk.staff().teams().stream()
                    .flatMap(code -> places.team(code).stream())
                    .map(Team::number)
                    .sorted()
                    .findFirst()
                    .ifPresent(team -> relationships.contact(
                            team,
                            person.number(),
                            clerk.viewer().purpose(),
                            Duration.ofDays(places.value(Settings.CONTACT_OPENS))));
            desk.note(clerk, Verb.CREATE, "registered in the index; a contact opens the record", person.number());
        }
        return decision;
    }
}
