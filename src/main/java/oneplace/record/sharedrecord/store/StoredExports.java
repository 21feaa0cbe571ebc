package oneplace.record.sharedrecord.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Persons;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Exports;
import oneplace.record.sharedrecord.Extent;
import oneplace.record.sharedrecord.Page;
import oneplace.trust.access.Relationships;
import oneplace.trust.access.Sight;
import oneplace.trust.access.Viewer;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Horizon;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Exports a person in pages of entries, so that memory holds one page whoever the person is. */
@Component
class StoredExports implements Exports {

    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;
    private final Everything everything;
    private final Seeing seeing;
    private final Persons persons;
    private final Relationships relationships;
    private final Audit audit;

    StoredExports(
            JdbcTemplate jdbc,
            Everything everything,
            Seeing seeing,
            Persons persons,
            Relationships relationships,
            Audit audit) {
        this.jdbc = jdbc;
        this.everything = everything;
        this.seeing = seeing;
        this.persons = persons;
        this.relationships = relationships;
        this.audit = audit;
    }

    @Override
    public long[] people(Viewer viewer) {
        Sight sight = seeing.now(viewer);
        Sql sql = viewer.horizon() == Horizon.WHOLE_PLACE
                ? new Sql().add("select distinct p.person from sharedrecord.patient_key p")
                : new Sql().add(sight.peopleInSight());
        return sql.query(jdbc, (row, i) -> row.getLong(1)).stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    @Override
    public Optional<Long> person(Viewer viewer, PersonId id) {
        return persons.number(id).filter(number -> relationships.inSight(viewer, number));
    }

    @Override
    public Optional<String> nhsNumber(long person) {
        return persons.byNumber(person)
                .flatMap(p -> Optional.ofNullable(p.nhsNumber()))
                .map(number -> number.digits());
    }

    @Override
    public int ofPerson(Viewer viewer, long person, Extent extent, String told, Consumer<Entry> to) {
        Map<String, Integer> kinds = new TreeMap<>();
        Optional<String> after = Optional.empty();
        do {
            // Each page is decided anew: a choice made meanwhile counts from here on.
            Page page = everything.pageOfPerson(seeing.now(viewer), person, extent, PAGE, after);
            page.matches().forEach(entry -> {
                to.accept(entry);
                kinds.merge(entry.id().type(), 1, Integer::sum);
            });
            after = page.next();
        } while (after.isPresent());
        if (!kinds.isEmpty()) {
            look(viewer, new long[] {person}, told, kinds);
        }
        return sum(kinds);
    }

    @Override
    public int ofNobody(Viewer viewer, Extent extent, String told, Consumer<Entry> to) {
        Map<String, Integer> kinds = new TreeMap<>();
        Optional<String> after = Optional.empty();
        do {
            Page page = everything.pageOfNobody(seeing.now(viewer), extent, PAGE, after);
            page.matches().forEach(entry -> {
                to.accept(entry);
                kinds.merge(entry.id().type(), 1, Integer::sum);
            });
            after = page.next();
        } while (after.isPresent());
        if (!kinds.isEmpty()) {
            look(viewer, new long[0], told, kinds);
        }
        return sum(kinds);
    }

    private static int sum(Map<String, Integer> kinds) {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void look(Viewer viewer, long[] people, String told, Map<String, Integer> kinds) {
        String all = kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
        String detail = told + ": " + all;
        audit.record(new Look(
                viewer.who(),
                viewer.whoName(),
                viewer.organisation(),
                Verb.EXPORT,
                viewer.purpose(),
                people,
                detail.length() <= 380 ? detail : detail.substring(0, detail.lastIndexOf(',', 380)) + ", …"));
    }
}
