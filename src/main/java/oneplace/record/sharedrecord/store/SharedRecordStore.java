package oneplace.record.sharedrecord.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Extent;
import oneplace.record.sharedrecord.Origin;
import oneplace.record.sharedrecord.Page;
import oneplace.record.sharedrecord.Past;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.Removal;
import oneplace.record.sharedrecord.Removed;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.Written;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.record.sharedrecord.store.Draft.Ready;
import oneplace.trust.access.Relationships;
import oneplace.trust.access.Sight;
import oneplace.trust.access.Viewer;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The front door: asks the tables, writes the look, answers. */
@Component
class SharedRecordStore implements SharedRecord {

    private static final Page NOTHING = new Page(List.of(), List.of(), Optional.empty(), Optional.empty());

    private final Hearing hearing;
    private final Writing writing;
    private final Deleting deleting;
    private final IncomingPatients patients;
    private final Reading reading;
    private final PastVersions past;
    private final Searching searching;
    private final Everything everything;
    private final Seeing seeing;
    private final Persons persons;
    private final Relationships relationships;
    private final Audit audit;
    private final PersonTables personTables;

    SharedRecordStore(
            Hearing hearing,
            Writing writing,
            Deleting deleting,
            IncomingPatients patients,
            Reading reading,
            PastVersions past,
            Searching searching,
            Everything everything,
            Seeing seeing,
            Persons persons,
            Relationships relationships,
            Audit audit,
            PersonTables personTables) {
        this.hearing = hearing;
        this.writing = writing;
        this.deleting = deleting;
        this.patients = patients;
        this.reading = reading;
        this.past = past;
        this.searching = searching;
        this.everything = everything;
        this.seeing = seeing;
        this.persons = persons;
        this.relationships = relationships;
        this.audit = audit;
        this.personTables = personTables;
    }

    @Override
    @Transactional
    public List<Written> write(Receipt came, List<Change> asked) {
        Hearing.Heard heard = hearing.before(came, asked);
        Receipt receipt = heard.receipt();
        List<Ready> ready = writing.write(receipt, heard.changes());
        hearing.written(receipt, ready);
        // Last in the transaction: if the look cannot be kept, nothing is.
        long[] people = ready.stream()
                .filter(r -> r.effect() != Written.Effect.UNCHANGED)
                .mapToLong(r -> r.draft().person())
                .filter(p -> p != 0)
                .distinct()
                .toArray();
        Verb verb = ready.stream().anyMatch(r -> r.effect() == Written.Effect.UPDATED) ? Verb.UPDATE : Verb.CREATE;
        if (ready.stream().anyMatch(r -> r.effect() != Written.Effect.UNCHANGED)) {
            look(
                    receipt.from(),
                    verb,
                    people,
                    Kinds.ofTypes(ready.stream().map(r -> r.draft().id().type()).toList()));
        }
        return told(receipt.from(), ready);
    }

    /** What a sender is told of what was written: of a person whose details are closed no more than they could read. */
    private List<Written> told(Viewer sender, List<Ready> ready) {
        long[] patients = ready.stream()
                .filter(r -> r.draft().id().type().equals("Patient"))
                .mapToLong(r -> r.draft().person())
                .toArray();
        Map<Long, Integer> flags = sender.isTheHouse() ? Map.of() : personTables.flags(patients);
        return ready.stream()
                .map(r -> r.draft().id().type().equals("Patient")
                        ? r.written(flags.getOrDefault(r.draft().person(), 0))
                        : r.written(0))
                .toList();
    }

    @Override
    @Transactional
    public List<Removed> delete(Receipt receipt, List<Removal> removals) {
        Deleting.Done done = deleting.delete(receipt, removals);
        hearing.deleted(receipt, done);
        long[] people = done.buried().stream()
                .mapToLong(Draft.Standing::person)
                .filter(p -> p != 0)
                .distinct()
                .toArray();
        look(
                receipt.from(),
                done.buried().isEmpty() ? Verb.REFUSED : Verb.DELETE,
                people,
                Kinds.ofTypes(done.removed().stream()
                        .filter(r -> r.version() > 0)
                        .map(r -> r.id().type())
                        .toList()));
        return done.removed();
    }

    @Override
    public Optional<Entry> read(Viewer viewer, ResourceId id) {
        return one(viewer, Verb.READ, reading.current(seeing.now(viewer), id), id);
    }

    @Override
    public Optional<Entry> read(Viewer viewer, ResourceId id, int version) {
        return one(viewer, Verb.HISTORY, reading.version(seeing.now(viewer), id, version), id);
    }

    @Override
    public Optional<PersonId> whose(String patientId) {
        return patients.number(patientId).flatMap(persons::byNumber).map(Person::id);
    }

    @Override
    public Optional<Entry> deletion(Viewer viewer, ResourceId id) {
        return reading.deletion(seeing.now(viewer), id);
    }

    private Optional<Entry> one(Viewer viewer, Verb verb, Optional<Entry> found, ResourceId id) {
        // Nobody is shown when nothing is found, and the log need not know what was guessed at.
        Verb done = found.isPresent() ? verb : Verb.REFUSED;
        look(
                viewer,
                done,
                found.stream().mapToLong(Entry::person).filter(p -> p != 0).toArray(),
                "1 " + id.type());
        return found;
    }

    @Override
    public List<Entry> history(Viewer viewer, ResourceId id) {
        List<Entry> versions = reading.history(seeing.now(viewer), id);
        look(viewer, Verb.HISTORY, Kinds.people(versions), versions.size() + " versions of " + id.type());
        return versions;
    }

    @Override
    public Page past(Viewer viewer, Past asked, Optional<String> after) {
        Page page = past.page(seeing.now(viewer), asked, after);
        look(viewer, Verb.HISTORY, Kinds.people(page.matches()), Kinds.of(page.matches()));
        return page;
    }

    @Override
    public Page search(Viewer viewer, SearchQuery query, Optional<String> after) {
        return search(viewer, List.of(query), after);
    }

    @Override
    public Page search(Viewer viewer, List<SearchQuery> queries, Optional<String> after) {
        Page page = searching.page(seeing.now(viewer), queries, after);
        look(viewer, Verb.SEARCH, Kinds.people(shown(page)), Kinds.of(shown(page)));
        return page;
    }

    /** What a page shows: what was sent along counts as seen, as what was asked for does. */
    private static List<Entry> shown(Page page) {
        return Stream.concat(page.matches().stream(), page.included().stream()).toList();
    }

    @Override
    public Page everything(Viewer viewer, PersonId person, Extent extent, int count, Optional<String> after) {
        return everything(viewer, persons.number(person), extent, count, after).orElse(NOTHING);
    }

    @Override
    public Optional<Page> everything(
            Viewer viewer, String patientId, Extent extent, int count, Optional<String> after) {
        return everything(viewer, patients.number(patientId), extent, count, after);
    }

    private Optional<Page> everything(
            Viewer viewer, Optional<Long> person, Extent extent, int count, Optional<String> after) {
        Sight sight = seeing.now(viewer);
        Optional<Page> page = person.map(number -> everything.ofPerson(sight, number, extent, count, after));
        List<Entry> shown = page.map(SharedRecordStore::shown).orElse(List.of());
        look(viewer, page.isPresent() ? Verb.READ : Verb.REFUSED, Kinds.people(shown), Kinds.of(shown));
        return page;
    }

    @Override
    public Optional<Page> around(
            Viewer viewer, ResourceId encounter, Extent extent, int count, Optional<String> after) {
        Sight sight = seeing.now(viewer);
        Optional<Page> page = reading.current(sight, encounter)
                .map(entry -> everything.ofEncounter(sight, entry, extent, count, after));
        List<Entry> shown = page.map(SharedRecordStore::shown).orElse(List.of());
        look(viewer, page.isPresent() ? Verb.READ : Verb.REFUSED, Kinds.people(shown), Kinds.of(shown));
        return page;
    }

    @Override
    public Optional<List<Entry>> record(Viewer viewer, PersonId person) {
        Optional<Long> number = persons.number(person).filter(n -> relationships.inSight(viewer, n));
        if (number.isEmpty()) {
            look(viewer, Verb.REFUSED, new long[0], "a record");
            return Optional.empty();
        }
        List<Entry> entries = reading.record(seeing.now(viewer), number.get());
        look(viewer, Verb.READ, new long[] {number.get()}, Kinds.of(entries));
        return Optional.of(entries);
    }

    @Override
    public Optional<Origin> origin(Viewer viewer, ResourceId id, int version) {
        return reading.version(seeing.now(viewer), id, version).flatMap(entry -> {
            look(viewer, Verb.READ, Kinds.people(List.of(entry)), "the origin of 1 " + id.type());
            return reading.origin(id, version);
        });
    }

    private void look(Viewer viewer, Verb verb, long[] people, String detail) {
        audit.record(new Look(
                viewer.who(), viewer.whoName(), viewer.organisation(), verb, viewer.purpose(), people, detail));
    }
}
