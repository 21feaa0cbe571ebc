package oneplace.record.sharedrecord.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.Organisation;
import oneplace.base.place.Places;
import oneplace.record.person.IncomingPerson;
import oneplace.record.person.Persons;
import oneplace.record.person.Received;
import oneplace.record.person.Recorder;
import oneplace.record.person.SourceIdentifier;
import oneplace.record.person.fhir.PatientRead;
import oneplace.record.person.fhir.PatientReader;
import oneplace.record.person.fhir.PatientWriter;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.WriteRefused;
import oneplace.record.sharedrecord.WriteRefused.Reason;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.trust.access.Relationships;
import oneplace.trust.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads Patients that arrive through the index of people, which says whose they are. */
@Component
final class IncomingPatients {

    private final Persons persons;
    private final Places places;
    private final RecordTables tables;
    private final Relationships relationships;
    private final ChosenIds ids;

    IncomingPatients(Persons persons, Places places, RecordTables tables, Relationships relationships, ChosenIds ids) {
        this.persons = persons;
        this.places = places;
        this.tables = tables;
        this.relationships = relationships;
        this.ids = ids;
    }

    /** The same changes, each Patient under the id its person has here. */
    List<Change> throughTheIndex(Viewer sender, List<Change> changes) {
        List<Change> led = new ArrayList<>(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (!change.id().type().equals("Patient")) {
                led.add(change);
            } else if (OwnResources.by(sender)) {
                led.add(new Change(change.resource(), ids.standing(change.id()), change.kind(), change.ifVersion()));
            } else {
                led.add(led(i, sender, change));
            }
        }
        return led;
    }

    private Change led(int index, Viewer sender, Change change) {
        @Nullable
        OrganisationCode organisation = places.organisation(sender.organisation())
                .map(Organisation::code)
                .orElse(null);
        String id = change.id().id();
        SourceIdentifier source = new SourceIdentifier("urn:oneplace:patient:" + organisation, id);
        IncomingPerson incoming = switch (PatientReader.read(change.resource().tree(), source)) {
            case PatientRead.Understood understood -> understood.person();
            case PatientRead.Refused refused ->
                throw new WriteRefused(
                        index,
                        Reason.RULE,
                        refused.expression(),
                        refused.fault().sentence());
        };
        Recorder recorder = new Recorder(sender.who(), organisation);
        Optional<PersonId> chosen = uuid(id).isPresent() ? Optional.empty() : ids.person(id);
        chosen.filter(person -> persons.known(source).isEmpty())
                .flatMap(persons::find)
                .filter(person -> !PatientAgreement.surely(change.resource().tree(), person))
                .ifPresent(person -> {
                    throw idOfAnother(index);
                });
        Received received =
                persons.receive(uuid(id).or(() -> chosen).map(incoming::wanting).orElse(incoming), recorder);
        return switch (received) {
            case Received.Refused refused ->
                throw new WriteRefused(
                        index,
                        Reason.RULE,
                        "Patient",
                        refused.faults().getFirst().sentence());
            case Received.Accepted accepted -> accepted(index, sender, change, accepted);
        };
    }

    private Change accepted(int index, Viewer sender, Change change, Received.Accepted accepted) {
        boolean fresh = accepted.outcome() != Received.Outcome.MATCHED;
        if (fresh) {
            if (sender.teams().length > 0) {
                relationships.registered(accepted.number(), sender.teams());
            }
        } else if (!relationships.holds(sender, accepted.number())) {
            throw new WriteRefused(
                    index,
                    Reason.RULE,
                    "Patient",
                    "Your organisation has no live relationship with this person; record a contact first.");
        }
        String own = accepted.id().toString();
        String theirs = change.id().id();
        Optional<Long> known = number(theirs);
        known.filter(leads -> leads != accepted.number()).ifPresent(leads -> {
            throw idOfAnother(index);
        });
        boolean unknown = known.isEmpty();
        boolean chosen = fresh
                && (change.kind() == Change.Kind.PUT || change.kind() == Change.Kind.ONLY_NEW)
                && uuid(theirs).isEmpty()
                && ChosenIds.allowed(theirs)
                && unknown;
        tables.lead(Tokens.key("Patient", own), own, accepted.number());
        if (!theirs.equals(own)) {
            tables.lead(Tokens.key("Patient", theirs), theirs, accepted.number());
        }
        if (chosen) {
            ids.choose(accepted.id(), theirs);
        }
        String here = chosen ? theirs : ids.of(accepted.id());
        // Of a person we know by another id the sender's is new; under one we know by it something stands.
        boolean asAsked = fresh || change.kind() == Change.Kind.ONLY_NEW && !unknown;
        Change.Kind kind = asAsked ? change.kind() : Change.Kind.PUT;
        Change led = new Change(change.resource(), new ResourceId("Patient", here), kind, change.ifVersion());
        // What came stays as it came; what is served of who somebody is, is what the index decided.
        boolean agrees = persons.byNumber(accepted.number())
                .flatMap(person ->
                        PatientAgreement.disagreement(change.resource().tree(), person))
                .isEmpty();
        return agrees ? led : asTheIndexHasThem(led);
    }

    /** Systems number their people each for itself: one's 1001 is not another's. */
    private static WriteRefused idOfAnother(int index) {
        return new WriteRefused(
                index,
                Reason.CONFLICT,
                "Patient.id",
                "This id stands for somebody else here, or it cannot be told that it does not. Create the Patient without an"
                        + " id, or give the NHS number, or date of birth and family name.");
    }

    /** The same change with the Patient as the index of people describes them now. */
    Change asTheIndexHasThem(Change change) {
        return number(change.id().id())
                .flatMap(persons::byNumber)
                .map(person -> new Change(
                        ResourceText.of(PatientWriter.write(person)), change.id(), change.kind(), change.ifVersion()))
                .orElse(change);
    }

    private static Optional<PersonId> uuid(String id) {
        try {
            return Optional.of(new PersonId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The person a Patient id leads to. */
    Optional<Long> number(String id) {
        var found = tables.known(List.of(Tokens.key("Patient", id))).get(Tokens.key("Patient", id));
        return Optional.ofNullable(found)
                .filter(key -> key.id().equals(id) && key.person() != 0)
                .map(RecordTables.PatientKey::person);
    }

    /** Whether an id is that of a Patient of this house, of a record that was joined to another since: it keeps its words. */
    boolean stands(ResourceId patient, RecordTables.PatientKey found) {
        return found.home() != found.person()
                && (uuid(patient.id()).flatMap(persons::number).isPresent()
                        || ids.person(patient.id()).isPresent());
    }

    /** The id a person has here now. */
    Optional<String> currentId(long person) {
        return persons.id(person).map(ids::of);
    }
}
