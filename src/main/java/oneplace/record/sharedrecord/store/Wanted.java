package oneplace.record.sharedrecord.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.trust.access.Sight;
import oneplace.trust.identity.Horizon;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a search asks of the tables: one type, the keys it may have if they are known, and conditions. It chooses where to
 * begin: at keys; at the tokens of people, staff and organisations; at the people who have a token; at the viewer's own
 * people; or, last, at the whole type by date. Every way carries the viewer's sight.
 *
 * @param keys the only keys that can match; empty when any can
 */
record Wanted(String type, Optional<long[]> keys, List<Condition> conditions) {

    private static final String INNER =
            "r.key, r.person, r.at, r.type, r.classes, r.org, r.ver, r.updated, r.id, r.body,"
                    + " coalesce(d.flag, 0) as flag, ? = any(r.toks) as crowded";

    private static final String BODY =
            "b.key, b.person, b.at, b.type, b.classes, b.org, b.ver, b.updated, b.id, b.body";

    /** The same with one more condition. */
    Wanted and(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Wanted(type, keys, more);
    }

    /** The same among these keys only. */
    Wanted among(long[] only) {
        Set<Long> allowed = LongStream.of(only).boxed().collect(Collectors.toSet());
        long[] both = keys.map(
                        known -> LongStream.of(known).filter(allowed::contains).toArray())
                .orElse(only);
        return new Wanted(type, Optional.of(both), conditions);
    }

    /** Whether an entry must be read to know whether it matches. */
    boolean mustRead() {
        return conditions.stream().anyMatch(c -> !c.exact());
    }

    /** Whether the tables alone decide, beginning at a token, on any entry that is not crowded. */
    boolean decidedByTables() {
        return keys.isEmpty()
                && !mustRead()
                && conditions.stream().anyMatch(Condition::leads)
                && conditions.stream().allMatch(c -> c.beside().isEmpty());
    }

    /** Whether it is people who must have another entry too. */
    boolean ofPeopleWithMore() {
        return conditions.stream().anyMatch(c -> c.beside().isPresent());
    }

    boolean matches(ObjectNode entry) {
        return conditions.stream().allMatch(c -> c.matches().test(entry));
    }

    /**
     * Whether several tokens must come together. Then most of a person's entries do not match, and the index alone passes
     * over them: keys are found first, in every lane at once, and only what matches is read.
     */
    boolean narrow() {
        return conditions.stream().filter(Condition::leads).count() > 1;
    }

    /** A stretch of a list: from where on, and how many at most. */
    record Stretch(Course course, int limit) {

        private void add(Sql sql) {
            course.lane().restrict(sql, course.after(), limit);
        }

        private void order(Sql sql) {
            course.lane().order(sql, "", limit);
        }
    }

    /**
     * A statement for candidates.
     *
     * @param everyLane whether it goes on along all that is left of the course, or along its first lane only
     */
    record Candidates(Sql sql, boolean everyLane) {}

    /** The statement for one stretch of candidates. */
    Candidates candidates(Sight sight, Stretch stretch) {
        if (ofPeopleWithMore() && stretch.course().lane().equals(Lane.PEOPLE)) {
            return new Candidates(alongPeople(sight, stretch), true);
        }
        Optional<Sql> people = people(sight);
        if (people.isPresent() && narrow()) {
            return new Candidates(keysFirst(sight, stretch, people.get()), true);
        }
        Sql sql = people.map(p -> byPeople(sight, Optional.of(stretch), p))
                .orElseGet(() -> byRow(sight, Optional.of(stretch)));
        stretch.order(sql);
        return new Candidates(sql, false);
    }

    /** The statement for how many candidates there are: those the index decides, and those that must be read. */
    Sql count(Sight sight) {
        Sql from = people(sight)
                .map(p -> byPeople(sight, Optional.empty(), p))
                .orElseGet(() -> byRow(sight, Optional.empty()));
        return new Sql()
                .add("select count(*) filter (where not crowded and (flag = 0 or type <> ?)) as decided,", patient())
                .add("count(*) filter (where crowded or (flag > 0 and type = ?)) as open from (", patient())
                .add(from)
                .add(") c");
    }

    private static int patient() {
        return ResourceTypes.number("Patient").orElseThrow();
    }

    /** The people to go through; empty when it is not people by whom the entries are found. */
    private Optional<Sql> people(Sight sight) {
        if (ofPeopleWithMore()) {
            return Optional.of(peopleWithAll());
        }
        Optional<Condition> lead = lead();
        if (keys.isPresent() || lead.isPresent() && Identified.type(type)) {
            return Optional.empty();
        }
        if (lead.isPresent()) {
            return Optional.of(new Sql()
                    .add("select distinct t.person from sharedrecord.present t where t.tok = any(?::bigint[])", (Object)
                            with(lead.get().anyOf(), Crowding.token(type))));
        }
        return sight.viewer().horizon() == Horizon.WHOLE_PLACE
                ? Optional.empty()
                : Optional.of(new Sql().add(sight.ownPeople()));
    }

    /** Where to begin when it is not at people: at the keys, or at the keys that a token leads to, if there are such. */
    private Sql rows() {
        if (keys.isPresent()) {
            return new Sql().add("and r.key = any(?::bigint[])", (Object) keys.get());
        }
        Sql sql = new Sql();
        lead().ifPresent(lead ->
                sql.add("and r.key in (select i.key from sharedrecord.ident i where i.tok = any(?::bigint[]))", (Object)
                        with(lead.anyOf(), Tokens.OVERFLOW)));
        return sql;
    }

    /** The people who have a token of every entry that must stand beside. */
    private Sql peopleWithAll() {
        Sql people = new Sql();
        for (Condition condition : conditions) {
            condition.beside().map(other -> other.lead().orElseThrow().anyOf()).ifPresent(tokens -> {
                people.add(people.isEmpty() ? "" : "intersect")
                        .add("select distinct t.person from sharedrecord.present t");
                // A single token is asked for as one: only then do the people come in order out of the index.
                if (tokens.length == 1) {
                    people.add("where t.tok = ?", tokens[0]);
                } else {
                    people.add("where t.tok = any(?::bigint[])", (Object) tokens);
                }
            });
        }
        return people;
    }

    /** Person by person in order, no further than the page goes. */
    private Sql alongPeople(Sight sight, Stretch stretch) {
        Optional<Cursor> after = stretch.course().after();
        Sql sql = new Sql()
                .add("select r.* from (select * from (")
                .add(peopleWithAll())
                .add(") w where true");
        after.ifPresent(c -> sql.add("and w.person >= ?", c.person()));
        sql.add("order by w.person) p cross join lateral")
                .add("(select p.person, x.hidden, x.hidden_from_author, f.flag from")
                .add(sight.decisionOn("p.person"))
                .add("x left join sharedrecord.closed_person f on f.person = p.person) d")
                .add("cross join lateral (select " + INNER + ", 0 as lane from sharedrecord.record r", Tokens.OVERFLOW)
                .add("where r.person = d.person and r.type = ?", number());
        after.ifPresent(c -> sql.add("and (r.person, r.key) > (?, ?)", c.person(), c.key()));
        narrow(sql, sight);
        // the people's own order, which the index gives: so the statement ends with the page
        return sql.add(") r order by p.person, r.key limit ?", stretch.limit());
    }

    /** The conditions on the row {@code r} of the person {@code d}. */
    private void narrow(Sql sql, Sight sight) {
        keys.ifPresent(only -> sql.add("and r.key = any(?::bigint[])", (Object) only));
        conditions.forEach(c -> c.restrict(sql));
        conditions.forEach(c -> c.beside().ifPresent(other -> other.existsBeside(sql, sight)));
        sql.add("and");
        Seeing.visibleOfPerson(sql, sight);
    }

    /** That the person {@code d} has such an entry. Inside, {@code r} is that entry. */
    private void existsBeside(Sql sql, Sight sight) {
        sql.add("and exists (select 1 from sharedrecord.record r where r.person = d.person and r.type = ?", number());
        conditions.forEach(c -> c.restrict(sql));
        sql.add("and");
        Seeing.visibleOfPerson(sql, sight);
        sql.add(")");
    }

    private Optional<Condition> lead() {
        return conditions.stream().filter(Condition::leads).min(Comparator.comparingInt(Condition::width));
    }

    private static long[] with(long[] tokens, long another) {
        long[] more = Arrays.copyOf(tokens, tokens.length + 1);
        more[tokens.length] = another;
        return more;
    }

    /** Row by row: the decision is taken on each row's person. */
    private Sql byRow(Sight sight, Optional<Stretch> stretch) {
        Sql sql = new Sql().add("select " + INNER + lane(stretch) + " from sharedrecord.record r", Tokens.OVERFLOW);
        Seeing.join(sql, sight);
        sql.add("where r.type = ?", number()).add(rows());
        conditions.forEach(c -> c.restrict(sql));
        sql.add("and");
        Seeing.visible(sql, sight);
        stretch.ifPresent(s -> s.add(sql));
        return new Sql().add("select * from (").add(sql).add(") r");
    }

    /** Person by person, once decided; and what is about nobody. */
    private Sql byPeople(Sight sight, Optional<Stretch> stretch, Sql people) {
        Sql sql = decided(sight, people)
                .add(
                        "select r.* from d cross join lateral (select " + INNER + lane(stretch)
                                + " from sharedrecord.record r",
                        Tokens.OVERFLOW)
                .add("where r.person = d.person and r.type = ?", number());
        narrow(sql, sight);
        stretch.ifPresent(s -> s.add(sql));
        return sql.add(") r");
    }

    /** The same, but from the index alone which entries they are, and then those entries. */
    private Sql keysFirst(Sight sight, Stretch stretch, Sql people) {
        Sql sql = decided(sight, people)
                .add("select " + BODY + ", k.flag, k.crowded, k.lane from (select k.* from d cross join lateral (");
        for (Course course = stretch.course();
                course != null;
                course = course.next().orElse(null)) {
            sql.add(course == stretch.course() ? "(" : ") union all (")
                    .add(
                            "select r.key, r." + course.lane().column() + " as moment, coalesce(d.flag, 0) as flag,"
                                    + " ? = any(r.toks) as crowded, " + course.first()
                                    + " as lane from sharedrecord.record r",
                            Tokens.OVERFLOW)
                    .add("where r.person = d.person and r.type = ?", number());
            narrow(sql, sight);
            new Stretch(course, stretch.limit()).add(sql);
        }
        String way = stretch.course().lane().descending() ? " desc" : "";
        return sql.add(")) k order by k.lane, k.moment" + way + ", k.key" + way + " limit ?) k", stretch.limit())
                .add("join sharedrecord.record b on b.key = k.key order by k.lane, k.moment" + way + ", k.key" + way);
    }

    private Sql decided(Sight sight, Sql people) {
        return ofPeopleWithMore() ? Seeing.about(sight, people) : Seeing.aboutThemAndNobody(sight, people);
    }

    private static String lane(Optional<Stretch> stretch) {
        return stretch.map(s -> ", " + s.course().first() + " as lane").orElse("");
    }

    private int number() {
        return ResourceTypes.number(type).orElseThrow();
    }
}
