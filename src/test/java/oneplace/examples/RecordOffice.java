package oneplace.examples;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.PersonId;
import oneplace.base.kernel.Purpose;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.Author;
import oneplace.base.place.NewOrganisation;
import oneplace.base.place.NewTeam;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Places;
import oneplace.base.place.Team;
import oneplace.record.person.Demographics;
import oneplace.record.person.Gender;
import oneplace.record.person.PartialDate;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.PersonName;
import oneplace.record.person.Persons;
import oneplace.record.person.Registration;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.Page;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.Written;
import oneplace.record.sharedrecord.search.Handling;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.trust.access.Mandate;
import oneplace.trust.access.Relationship;
import oneplace.trust.access.RelationshipSource;
import oneplace.trust.access.Relationships;
import oneplace.trust.access.Viewer;
import oneplace.trust.identity.Horizon;
import org.springframework.stereotype.Component;

/**
 * What a test about the record needs of everything else, in a line each: organisations, teams, people, relationships and
 * viewers of its own, made through the front doors.
 */
@Component
public class RecordOffice {

    private final Places places;
    private final Persons persons;
    private final Relationships relationships;
    private final SharedRecord record;
    private final Clock clock;

    RecordOffice(Places places, Persons persons, Relationships relationships, SharedRecord record, Clock clock) {
        this.places = places;
        this.persons = persons;
        this.relationships = relationships;
        this.record = record;
        this.clock = clock;
    }

    /** An organisation with one team, whose viewers are cleared for every ordinary class. */
    public Desk desk(OrganisationSign sign) {
        String code = "org-" + UUID.randomUUID().toString().substring(0, 8);
        Author author = Author.demonstration();
        Organisation organisation = places.add(
                new NewOrganisation(
                        new OrganisationCode(code), "Invented " + code, sign.word(), sign, Optional.empty(), true),
                author);
        Team team = places.addTeam(
                new NewTeam(
                        new TeamCode("t-" + code),
                        "Team of " + code,
                        organisation.code(),
                        "invented",
                        Optional.empty(),
                        ""),
                author);
        return new Desk(organisation, team);
    }

    /** A person nobody has a relationship with yet. */
    public Someone someone(String given, String family) {
        var decision = persons.register(
                Registration.without(
                        Demographics.of(PersonName.of(given, family), Gender.FEMALE, new PartialDate("1950-03-04"))),
                new oneplace.record.person.Recorder("a test", null));
        if (!(decision instanceof PersonDecision.Done done)) {
            throw new AssertionError(decision);
        }
        return new Someone(done.person().id(), done.person().number());
    }

    /** A person, by id and number. */
    public record Someone(PersonId id, long number) {

        public String reference() {
            return "Patient/" + id;
        }
    }

    /** An organisation, its team, and what its staff can do. */
    public final class Desk {

        private final Organisation organisation;
        private final Team team;

        Desk(Organisation organisation, Team team) {
            this.organisation = organisation;
            this.team = team;
        }

        public Organisation organisation() {
            return organisation;
        }

        public Team team() {
            return team;
        }

        /** Opens a relationship for direct care, as a referral does. */
        public Desk knows(Someone someone) {
            relationships.open(new Relationship(
                    team.number(),
                    someone.number(),
                    Purpose.DIRECT_CARE,
                    RelationshipSource.REFERRAL,
                    clock.instant().minusSeconds(60),
                    Optional.empty()));
            return this;
        }

        /** Ends it. */
        public void leaves(Someone someone) {
            relationships.end(team.number(), someone.number(), Purpose.DIRECT_CARE);
        }

        /** A member of the team, cleared for every ordinary class and these restricted ones. */
        public Viewer nurse(InformationClass... cleared) {
            long restricted = InformationClass.mask(places.place().restrictedClasses());
            long classes = (InformationClass.all() & ~restricted)
                    | Arrays.stream(cleared).mapToLong(InformationClass::bit).reduce(0, (a, b) -> a | b);
            return new Viewer(
                    "nurse-of-" + organisation.code(),
                    "A nurse",
                    organisation.number(),
                    new int[] {team.number()},
                    Purpose.DIRECT_CARE,
                    Mandate.ofStaff(List.of(Purpose.DIRECT_CARE), classes, false));
        }

        /** A system that sees the whole place. */
        public Viewer exchange() {
            return new Viewer(
                    "exchange-of-" + organisation.code(),
                    "An exchange",
                    organisation.number(),
                    new int[0],
                    Purpose.DIRECT_CARE,
                    Mandate.ofSystem(Purpose.DIRECT_CARE, InformationClass.all(), Horizon.WHOLE_PLACE));
        }

        /** Writes a resource of this text, under a new id. */
        public Written writes(Viewer writer, String json) {
            return writes(writer, json, UUID.randomUUID().toString());
        }

        public Written writes(Viewer writer, String json, String id) {
            byte[] text = json.getBytes(StandardCharsets.UTF_8);
            ResourceText resource = ResourceText.parse(text);
            Change change =
                    new Change(resource, new ResourceId(resource.type(), id), Change.Kind.PUT, OptionalInt.empty());
            return record.write(new Receipt(writer, "application/fhir+json", text), List.of(change))
                    .getFirst();
        }
    }

    /** Carries out a search written as in an address: {@code Observation?code=…}. */
    public Page search(Viewer viewer, String query) {
        return search(viewer, query, Optional.empty());
    }

    public Page search(Viewer viewer, String query, Optional<String> after) {
        String[] parts = query.split("\\?", 2);
        List<NameValue> parameters = parts.length == 1
                ? List.of()
                : Arrays.stream(parts[1].split("&"))
                        .map(p -> p.split("=", 2))
                        .map(p -> new NameValue(p[0], p[1]))
                        .toList();
        var read = SearchQuery.parse(SearchCatalogue.r4(), parts[0], parameters, Handling.STRICT, clock.instant());
        if (!(read instanceof SearchQuery searchable)) {
            throw new AssertionError(read);
        }
        return record.search(viewer, searchable, after);
    }
}
