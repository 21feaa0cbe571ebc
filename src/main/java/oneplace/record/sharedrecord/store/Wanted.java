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

    /** How a list goes on: along a lane, after a place. */
    record Order(Lane lane, Optional<Cursor> after, int limit) {

        private void add(Sql sql) {
            lane.restrict(sql, after, limit);
        }
    }

    /** The statement for one stretch of candidates. */
    Sql candidates(Sight sight, Order order) {
        Sql sql = begin(sight, Optional.of(order));
        order.lane().order(sql, "", order.limit());
        return sql;
    }

    /** The statement for how many candidates there are: those the index decides, and those that must be read. */
    Sql count(Sight sight) {
        Sql from = begin(sight, Optional.empty());
        return new Sql()
                .add("select count(*) filter (where not crowded and (flag = 0 or type <> ?)) as decided,", patient())
                .add("count(*) filter (where crowded or (flag > 0 and type = ?)) as open from (", patient())
                .add(from)
                .add(") c");
    }

    private static int patient() {
        return ResourceTypes.number("Patient").orElseThrow();
    }

    private Sql begin(Sight sight, Optional<Order> order) {
        if (ofPeopleWithMore()) {
            return order.filter(o -> o.lane().equals(Lane.PEOPLE))
                    .map(o -> alongPeople(sight, o))
                    .orElseGet(() -> byPeople(sight, order, peopleWithAll()));
        }
        Optional<Condition> lead = lead();
        if (keys.isPresent()) {
            return byRow(sight, order, new Sql().add("and r.key = any(?::bigint[])", (Object) keys.get()));
        }
        if (lead.isPresent() && Identified.type(type)) {
            return byRow(
                    sight,
                    order,
                    new Sql()
                            .add(
                                    "and r.key in (select i.key from sharedrecord.ident i where i.tok = any(?::bigint[]))",
                                    (Object) withOverflow(lead.get().anyOf())));
        }
        if (lead.isPresent()) {
            return byPeople(
                    sight,
                    order,
                    new Sql()
                            .add(
                                    "select distinct t.person from sharedrecord.present t where t.tok = any(?::bigint[])",
                                    (Object) withOverflow(lead.get().anyOf())));
        }
        return sight.viewer().horizon() == Horizon.WHOLE_PLACE
                ? byRow(sight, order, new Sql())
                : byPeople(sight, order, new Sql().add(sight.ownPeople()));
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
    private Sql alongPeople(Sight sight, Order order) {
        Sql sql = new Sql()
                .add("select r.* from (select * from (")
                .add(peopleWithAll())
                .add(") w where true");
        order.after().ifPresent(c -> sql.add("and w.person >= ?", c.person()));
        sql.add("order by w.person) p cross join lateral")
                .add("(select p.person, x.hidden, x.hidden_from_author, f.flag from")
                .add(sight.decisionOn("p.person"))
                .add("x left join sharedrecord.closed_person f on f.person = p.person) d")
                .add("cross join lateral (select " + INNER + " from sharedrecord.record r", Tokens.OVERFLOW)
                .add("where r.person = d.person and r.type = ?", number());
        order.after().ifPresent(c -> sql.add("and (r.person, r.key) > (?, ?)", c.person(), c.key()));
        narrow(sql, sight);
        return sql.add(") r");
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

    private static long[] withOverflow(long[] tokens) {
        long[] more = Arrays.copyOf(tokens, tokens.length + 1);
        more[tokens.length] = Tokens.OVERFLOW;
        return more;
    }

    /** Row by row: the decision is taken on each row's person. */
    private Sql byRow(Sight sight, Optional<Order> order, Sql also) {
        Sql sql = new Sql().add("select " + INNER + " from sharedrecord.record r", Tokens.OVERFLOW);
        Seeing.join(sql, sight);
        sql.add("where r.type = ?", number()).add(also);
        conditions.forEach(c -> c.restrict(sql));
        sql.add("and");
        Seeing.visible(sql, sight);
        order.ifPresent(o -> o.add(sql));
        return new Sql().add("select * from (").add(sql).add(") r");
    }

    /** Person by person, once decided; and what is about nobody. */
    private Sql byPeople(Sight sight, Optional<Order> order, Sql people) {
        Sql ofPeople = new Sql()
                .add(
                        "select r.* from d cross join lateral (select " + INNER + " from sharedrecord.record r",
                        Tokens.OVERFLOW)
                .add("where r.person = d.person and r.type = ?", number());
        narrow(ofPeople, sight);
        order.ifPresent(o -> o.add(ofPeople));
        Sql ofNobody = new Sql()
                .add(
                        "select " + INNER.replace("coalesce(d.flag, 0)", "0") + " from sharedrecord.record r",
                        Tokens.OVERFLOW)
                .add("where r.person = 0 and r.type = ?", number());
        conditions.forEach(c -> c.restrict(ofNobody));
        if (ofPeopleWithMore()) {
            ofNobody.add("and false");
        }
        ofNobody.add("and (r.classes & ?::bigint) < 1", ~sight.viewer().clearance());
        order.ifPresent(o -> o.add(ofNobody));
        return Seeing.about(sight, people)
                .add("select * from ((")
                .add(ofPeople)
                .add(") r) union all (")
                .add(ofNobody)
                .add(")) r");
    }

    private int number() {
        return ResourceTypes.number(type).orElseThrow();
    }
}
