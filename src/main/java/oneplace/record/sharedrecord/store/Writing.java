package oneplace.record.sharedrecord.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.WriteRefused;
import oneplace.record.sharedrecord.WriteRefused.Reason;
import oneplace.record.sharedrecord.Written;
import oneplace.record.sharedrecord.search.Facts;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.record.sharedrecord.store.Draft.Ready;
import oneplace.record.sharedrecord.store.Draft.Standing;
import oneplace.record.sharedrecord.store.RecordTables.PatientKey;
import oneplace.trust.access.Relationships;
import oneplace.trust.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes a set of changes in the transaction it is called in: people first, then locks, references, rights, bytes and
 * index. Any refusal ends it, and the transaction with it.
 */
@Component
final class Writing {

    private final RecordTables tables;
    private final IncomingPatients patients;
    private final Reading reading;
    private final Seeing seeing;
    private final Relationships relationships;
    private final Places places;
    private final Clock clock;

    Writing(
            RecordTables tables,
            IncomingPatients patients,
            Reading reading,
            Seeing seeing,
            Relationships relationships,
            Places places,
            Clock clock) {
        this.reading = reading;
        this.seeing = seeing;
        this.tables = tables;
        this.patients = patients;
        this.relationships = relationships;
        this.places = places;
        this.clock = clock;
    }

    List<Ready> write(Receipt receipt, List<Change> asked) {
        Viewer sender = receipt.from();
        List<Change> changes = patients.throughTheIndex(sender, asked);
        Map<Long, Standing> standing = standing(changes);
        Directions directions = directions(asked, changes);
        Rights rights = Rights.of(sender, relationships, reading, seeing.now(sender), standing);
        List<Ready> ready = new ArrayList<>();
        Set<Long> once = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            Draft draft = draft(i, changes.get(i), sender, standing, directions, rights);
            if (!once.add(draft.key())) {
                throw new WriteRefused(i, Reason.CONFLICT, "", "Two entries of the bundle write the same resource.");
            }
            ready.add(ready(draft, directions));
        }
        List<Ready> effective = ready.stream()
                .filter(r -> r.effect() != Written.Effect.UNCHANGED)
                .toList();
        if (!effective.isEmpty()) {
            tables.write(effective, receipt, now());
        }
        return ready;
    }

    /**
     * What stands under the ids, locked; and what was deleted. A creation is under a new id of ours: nothing is asked, and if
     * something does stand there the primary key says so.
     */
    private Map<Long, Standing> standing(List<Change> changes) {
        long[] keys = changes.stream()
                .filter(c -> c.kind() != Change.Kind.CREATE)
                .mapToLong(c -> key(c.id()))
                .sorted()
                .distinct()
                .toArray();
        Map<Long, Standing> standing = tables.lock(keys);
        long[] absent =
                Arrays.stream(keys).filter(key -> !standing.containsKey(key)).toArray();
        tables.deleted(absent).forEach(gone -> standing.put(gone.key(), gone));
        return standing;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static long key(ResourceId id) {
        return Tokens.key(id.type(), id.id());
    }

    /**
     * Where references lead.
     *
     * @param here keys the changes themselves write
     * @param known what stands under the other keys that are referred to
     * @param renamed sender's Patient reference to the one it is known by here
     */
    private record Directions(Set<Long> here, Map<Long, PatientKey> known, Map<String, String> renamed) {

        /** Whose record a Patient reference leads to. */
        Whose whose(String reference) {
            ResourceId id = new ResourceId("Patient", reference.substring("Patient/".length()));
            PatientKey found = known.get(key(id));
            if (found == null || !found.id().equals(id.id())) {
                return Whose.NOBODY;
            }
            boolean led = found.current() == null && renamed.containsKey(reference);
            return new Whose(found.person(), led ? found.person() : found.home());
        }

        boolean leads(ResourceId id) {
            PatientKey found = known.get(key(id));
            return here.contains(key(id)) || (found != null && found.id().equals(id.id()));
        }
    }

    /**
     * Whose record an entry belongs in.
     *
     * @param person the living record; 0 = nobody's
     * @param home the record it names: of those that were joined, the one it goes back to
     */
    private record Whose(long person, long home) {

        static final Whose NOBODY = new Whose(0, 0);
    }

    private Directions directions(List<Change> asked, List<Change> changes) {
        Set<Long> here = new HashSet<>();
        Map<String, String> renamed = new HashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            here.add(key(changes.get(i).id()));
            here.add(key(asked.get(i).id()));
            if (!asked.get(i).id().equals(changes.get(i).id())) {
                renamed.put(asked.get(i).id().reference(), changes.get(i).id().reference());
            }
        }
        Set<Long> elsewhere = new HashSet<>();
        Set<ResourceId> people = new HashSet<>();
        for (Change change : changes) {
            for (References.Found found :
                    References.in(change.id().type(), change.resource().tree())) {
                found.target().ifPresent(target -> {
                    if (target.type().equals("Patient")) {
                        people.add(target);
                    }
                    elsewhere.add(key(target));
                });
            }
        }
        Map<Long, PatientKey> known = tables.known(elsewhere);
        for (ResourceId patient : people) {
            PatientKey found = known.get(key(patient));
            if (found != null && found.person() != 0 && !patients.stands(patient, found)) {
                Optional.ofNullable(found.current())
                        .or(() -> patients.currentId(found.person()))
                        .filter(current -> !current.equals(patient.id()))
                        .ifPresent(current -> renamed.put(patient.reference(), "Patient/" + current));
            }
        }
        return new Directions(here, known, renamed);
    }

    private Draft draft(
            int index,
            Change asked,
            Viewer sender,
            Map<Long, Standing> allStanding,
            Directions directions,
            Rights rights) {
        Change change = asked;
        ResourceText resource = change.resource();
        ResourceId id = change.id();
        Standing standing = allStanding.get(key(id));
        Place place = places.place();
        Authors.Writer author = Authors.of(place, sender, resource);
        if (standing != null
                && standing.organisation() != author.number()
                && id.type().equals("Patient")
                && !OwnResources.by(sender)) {
            // Somebody else's word on a person we know: the index has taken it in, and speaks for everybody.
            change = patients.asTheIndexHasThem(change);
            resource = change.resource();
            author = Authors.standing(place, standing.organisation());
        }
        rights.check(index, change, standing);
        if (!OwnResources.by(sender)) {
            checkReferences(index, id.type(), resource, directions);
        }
        Whose whose = whose(index, id, resource, standing, directions, rights);
        Labels labels = Labels.of(index, resource, author.sign());
        return new Draft(
                index,
                change,
                id,
                key(id),
                whose.person(),
                whose.home(),
                author.number(),
                author.source(),
                labels.classes(),
                labels.added(),
                standing);
    }

    private static void checkReferences(int index, String type, ResourceText resource, Directions directions) {
        for (References.Found found : References.in(type, resource.tree())) {
            boolean leads = found.target().map(directions::leads).orElse(!found.lost());
            if (!leads) {
                throw new WriteRefused(
                        index,
                        Reason.DANGLING,
                        found.expression(),
                        "The reference leads to nothing that is known here.");
            }
        }
    }

    private Whose whose(
            int index,
            ResourceId id,
            ResourceText resource,
            @Nullable Standing standing,
            Directions directions,
            Rights rights) {
        if (id.type().equals("Patient")) {
            long person = patients.number(id.id()).orElseThrow();
            return new Whose(person, standing != null && standing.person() == person ? standing.home() : person);
        }
        Optional<Subjects.Subject> subject = Subjects.of(id.type(), resource.tree());
        if (subject.isEmpty()) {
            return Whose.NOBODY;
        }
        Whose whose = directions.whose(subject.get().reference());
        if (whose.person() == 0 || !rights.holds(whose.person())) {
            throw new WriteRefused(
                    index,
                    Reason.DANGLING,
                    subject.get().expression(),
                    "The reference leads to nobody your organisation has a live relationship with.");
        }
        return whose;
    }

    private Ready ready(Draft draft, Directions directions) {
        ResourceText resource = draft.change().resource();
        Standing standing = draft.standing();
        if (standing != null && !standing.deleted()) {
            byte[] same = served(draft, directions, standing.version(), standing.updated());
            if (Arrays.equals(same, standing.body())) {
                return new Ready(
                        draft,
                        standing.version(),
                        standing.updated(),
                        standing.updated(),
                        new long[0],
                        same,
                        Written.Effect.UNCHANGED);
            }
        }
        int version = standing == null ? 1 : standing.version() + 1;
        Instant updated = now();
        byte[] body = served(draft, directions, version, updated);
        Facts facts = Facts.of(
                SearchCatalogue.r4(), resource.type(), ResourceText.parse(body).tree());
        Instant at = facts.at().orElse(updated).truncatedTo(ChronoUnit.MICROS);
        return new Ready(
                draft,
                version,
                updated,
                at,
                facts.tokens(),
                body,
                standing == null || standing.deleted() ? Written.Effect.CREATED : Written.Effect.UPDATED);
    }

    private static byte[] served(Draft draft, Directions directions, int version, Instant updated) {
        return Served.body(
                draft.change().resource(),
                draft.id().id(),
                new Served.Meta(version, updated, draft.source(), draft.addedClasses()),
                reference -> directions.renamed().getOrDefault(reference, reference));
    }
}
