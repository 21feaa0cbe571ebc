package oneplace.record.sharedrecord.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.trust.access.Sight;
import oneplace.trust.identity.Horizon;

/**
 * The statements for what is wanted. They choose where to begin: at keys; at the tokens of staff and organisations; at the
 * people who have a token; at the viewer's own people; or, last, at the whole type by date. Every way carries the viewer's
 * sight.
 */
record Statements(Sight sight, Wanted wanted) {

    private static final String INNER =
            "r.key, r.person, r.at, r.type, r.classes, r.org, r.ver, r.updated, r.id, r.body,"
                    + " coalesce(d.flag, 0) as flag, ? = any(r.toks) as crowded";

    private static final String BODY =
            "b.key, b.person, b.at, b.type, b.classes, b.org, b.ver, b.updated, b.id, b.body";

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

    /** One stretch of candidates. */
    Candidates candidates(Stretch stretch) {
        if (wanted.ofPeopleWithMore() && stretch.course().lane().equals(Lane.PEOPLE)) {
            return new Candidates(alongPeople(stretch), true);
        }
        Optional<Sql> people = people();
        if (people.isPresent() && wanted.narrow()) {
            return new Candidates(keysFirst(stretch, people.get()), true);
        }
        Sql sql = people.map(p -> byPeople(Optional.of(stretch), p)).orElseGet(() -> byRow(Optional.of(stretch)));
        stretch.order(sql);
        return new Candidates(sql, false);
    }

    /**
     * The statement for what fits any of several, each of them {@link Wanted#ledToThroughPeople}. A token names the type it is of,
     * so that no entry can fit through another type's.
     */
    static Sql ofAny(Sight sight, List<Wanted> several, int limit) {
        long[] tokens = several.stream()
                .flatMapToLong(one -> LongStream.of(one.lead().orElseThrow().anyOf()))
                .toArray();
        long[] leading = LongStream.concat(
                        LongStream.of(tokens), several.stream().mapToLong(one -> Crowding.token(one.type())))
                .distinct()
                .toArray();
        Short[] types =
                several.stream().map(one -> (short) one.number()).distinct().toArray(Short[]::new);
        Sql people = new Sql()
                .add("select distinct t.person from sharedrecord.present t where t.tok = any(?::bigint[])", (Object)
                        leading);
        Sql sql = Seeing.aboutThemAndNobody(sight, people)
                .add(
                        "select " + INNER
                                + ", 0 as lane from d cross join lateral (select * from sharedrecord.record r",
                        Tokens.OVERFLOW)
                .add("where r.person = d.person and r.type = any(?::smallint[])", (Object) types)
                .add("and r.toks && ?::bigint[]", (Object) with(tokens, Tokens.OVERFLOW))
                .add("and");
        Seeing.visibleOfPerson(sql, sight);
        return sql.add("limit ?) r limit ?", limit, limit);
    }

    /** How many candidates there are: those the index decides, and those that must be read. */
    Sql count() {
        Sql from = people().map(p -> byPeople(Optional.empty(), p)).orElseGet(() -> byRow(Optional.empty()));
        return new Sql()
                .add("select count(*) filter (where not crowded and (flag = 0 or type <> ?)) as decided,", patient())
                .add("count(*) filter (where crowded or (flag > 0 and type = ?)) as open from (", patient())
                .add(from)
                .add(") c");
    }

    /** The people to go through; empty when it is not people by whom the entries are found. */
    private Optional<Sql> people() {
        if (wanted.ofPeopleWithMore()) {
            return Optional.of(peopleWithAll());
        }
        Optional<Condition> lead = wanted.lead();
        if (wanted.keys().isPresent() || lead.isPresent() && Identified.type(wanted.type())) {
            return Optional.empty();
        }
        if (lead.isPresent()) {
            return Optional.of(new Sql()
                    .add("select distinct t.person from sharedrecord.present t where t.tok = any(?::bigint[])", (Object)
                            with(lead.get().anyOf(), Crowding.token(wanted.type()))));
        }
        return sight.viewer().horizon() == Horizon.WHOLE_PLACE
                ? Optional.empty()
                : Optional.of(new Sql().add(sight.peopleInSight()));
    }

    /** Where to begin when it is not at people: at the keys, or at the keys that a token leads to, if there are such. */
    private Sql rows() {
        if (wanted.keys().isPresent()) {
            return new Sql()
                    .add("and r.key = any(?::bigint[])", (Object) wanted.keys().get());
        }
        Sql sql = new Sql();
        wanted.lead()
                .ifPresent(lead -> sql.add(
                        "and r.key in (select i.key from sharedrecord.ident i where i.tok = any(?::bigint[]))",
                        (Object) with(lead.anyOf(), Tokens.OVERFLOW)));
        return sql;
    }

    /** The people who have a token of every entry that must stand beside. */
    private Sql peopleWithAll() {
        Sql people = new Sql();
        for (Condition condition : wanted.conditions()) {
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
        if (sight.viewer().horizon() != Horizon.WHOLE_PLACE) {
            people.add("intersect").add(sight.peopleInSight());
        }
        return people;
    }

    /** Person by person in order, no further than the page goes. */
    private Sql alongPeople(Stretch stretch) {
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
                .add("where r.person = d.person and r.type = ?", wanted.number());
        after.ifPresent(c -> sql.add("and (r.person, r.key) > (?, ?)", c.person(), c.key()));
        narrow(sql);
        // the people's own order, which the index gives: so the statement ends with the page
        return sql.add(") r order by p.person, r.key limit ?", stretch.limit());
    }

    /** The conditions on the row {@code r} of the person {@code d}. */
    private void narrow(Sql sql) {
        wanted.keys().ifPresent(only -> sql.add("and r.key = any(?::bigint[])", (Object) only));
        wanted.conditions().forEach(c -> c.restrict(sql));
        wanted.conditions().forEach(c -> c.beside().ifPresent(other -> new Statements(sight, other).existsBeside(sql)));
        sql.add("and");
        Seeing.visibleOfPerson(sql, sight);
    }

    /** That the person {@code d} has such an entry. Inside, {@code r} is that entry. */
    private void existsBeside(Sql sql) {
        sql.add(
                "and exists (select 1 from sharedrecord.record r where r.person = d.person and r.type = ?",
                wanted.number());
        wanted.conditions().forEach(c -> c.restrict(sql));
        sql.add("and");
        Seeing.visibleOfPerson(sql, sight);
        sql.add(")");
    }

    private static int patient() {
        return ResourceTypes.number("Patient").orElseThrow();
    }

    private static long[] with(long[] tokens, long another) {
        long[] more = Arrays.copyOf(tokens, tokens.length + 1);
        more[tokens.length] = another;
        return more;
    }

    /** Row by row: the decision is taken on each row's person. */
    private Sql byRow(Optional<Stretch> stretch) {
        Sql sql = new Sql().add("select " + INNER + lane(stretch) + " from sharedrecord.record r", Tokens.OVERFLOW);
        Seeing.join(sql, sight);
        sql.add("where r.type = ?", wanted.number()).add(rows());
        wanted.conditions().forEach(c -> c.restrict(sql));
        sql.add("and");
        Seeing.visible(sql, sight);
        stretch.ifPresent(s -> s.add(sql));
        return new Sql().add("select * from (").add(sql).add(") r");
    }

    /** Person by person, once decided; and what is about nobody. */
    private Sql byPeople(Optional<Stretch> stretch, Sql people) {
        Sql sql = decided(people)
                .add(
                        "select r.* from d cross join lateral (select " + INNER + lane(stretch)
                                + " from sharedrecord.record r",
                        Tokens.OVERFLOW)
                .add("where r.person = d.person and r.type = ?", wanted.number());
        narrow(sql);
        stretch.ifPresent(s -> s.add(sql));
        return sql.add(") r");
    }

    /** The same, but from the index alone which entries they are, and then those entries. */
    private Sql keysFirst(Stretch stretch, Sql people) {
        Sql sql = decided(people)
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
                    .add("where r.person = d.person and r.type = ?", wanted.number());
            narrow(sql);
            new Stretch(course, stretch.limit()).add(sql);
        }
        String way = stretch.course().lane().descending() ? " desc" : "";
        return sql.add(")) k order by k.lane, k.moment" + way + ", k.key" + way + " limit ?) k", stretch.limit())
                .add("join sharedrecord.record b on b.key = k.key order by k.lane, k.moment" + way + ", k.key" + way);
    }

    private Sql decided(Sql people) {
        return wanted.ofPeopleWithMore() ? Seeing.about(sight, people) : Seeing.aboutThemAndNobody(sight, people);
    }

    private static String lane(Optional<Stretch> stretch) {
        return stretch.map(s -> ", " + s.course().first() + " as lane").orElse("");
    }
}
