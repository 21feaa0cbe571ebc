package oneplace.record.person.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneplace.record.person.Flag;
import oneplace.record.person.OwnPeople;
import oneplace.record.person.Person;
import oneplace.record.person.rules.PlainName;
import oneplace.trust.access.Fragment;
import oneplace.trust.access.Sight;
import oneplace.trust.access.Viewer;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists a viewer's own people over the tables: one statement finds and orders them, a page of them is put together. */
@Service
class ListedPeople implements OwnPeople {

    private static final int REDACTED = FlagTable.bit(Flag.REDACTED);
    private static final int V = FlagTable.bit(Flag.V);

    /** Words of a filter beyond these narrow nothing down. */
    private static final int WORDS = 6;

    private final JdbcClient sql;
    private final CoreTable cores;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    ListedPeople(JdbcClient sql, CoreTable cores, People people, Audit audit, Clock clock) {
        this.sql = sql;
        this.cores = cores;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    private record Row(long number, int total) {}

    @Override
    public Page list(Viewer viewer, String name, int page) {
        List<Row> rows =
                rows(viewer, PlainName.words(name).stream().limit(WORDS).toList(), page);
        Map<Long, Person> known = people
                .people(cores.all(rows.stream().map(Row::number).toList()))
                .stream()
                .collect(Collectors.toMap(Person::number, Function.identity()));
        List<Person> shown = rows.stream()
                .map(row -> Objects.requireNonNull(known.get(row.number())).shown())
                .toList();
        int total = rows.isEmpty() ? 0 : rows.getFirst().total();
        audit.record(new Look(
                viewer.who(),
                viewer.whoName(),
                viewer.organisation(),
                Verb.LIST,
                viewer.purpose(),
                shown.stream().mapToLong(Person::number).toArray(),
                "own people, " + shown.size() + " of " + total));
        return new Page(shown, page, total);
    }

    private List<Row> rows(Viewer viewer, List<String> words, int page) {
        Fragment own = Sight.of(viewer, clock.instant()).ownPeople();
        List<Object> values = new ArrayList<>(own.values());
        String[] typed = words.toArray(String[]::new);
        values.addAll(List.of(REDACTED, typed, V, typed, V));
        values.add(PAGE);
        values.add((page - 1) * PAGE);
        // A name is preferred as Demographics.name() prefers it: in use before former, then by the order of its uses.
        return sql.sql("""
                        select s.number, count(*) over () as total
                          from (select distinct p.survivor from (%s) o join person.person p on p.number = o.person) o
                          join person.person s on s.number = o.survivor
                          left join lateral (
                               select upper(coalesce(n.family, '')) as family, array_to_string(n.given, ' ') as given
                                 from person.name n where n.person = s.number
                                order by (n.ends is not null or n.use in ('maiden', 'old')), n.ends desc nulls first,
                                      array_position(array['official', 'usual', 'temp', 'anonymous', 'nickname', 'maiden', 'old'], n.use)
                                limit 1) n on true
                         where (s.flags & ?) < 1
                           and (cardinality(?::text[]) < 1 or ((s.flags & ?) < 1 and not exists (
                                  select from unnest(?::text[]) w (word)
                                   where not exists (select from person.name_token t
                                                      where t.person = s.number
                                                        and t.word >= w.word and t.word < w.word || chr(65535)))))
                         order by (s.flags & ?) > 0, n.family, n.given, s.number limit ? offset ?
                        """.formatted(own.sql()))
                .params(values)
                .query((row, n) -> new Row(row.getLong("number"), row.getInt("total")))
                .list();
    }
}
