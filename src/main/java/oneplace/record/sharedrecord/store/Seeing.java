package oneplace.record.sharedrecord.store;

import java.time.Clock;
import java.time.Instant;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.trust.access.Agreements;
import oneplace.trust.access.Sight;
import oneplace.trust.access.Viewer;
import oneplace.trust.identity.Horizon;
import org.springframework.stereotype.Component;

/** Puts a viewer's sight into statements: the one place where the record's queries meet {@code access}. */
@Component
final class Seeing {

    /** What a system asks to be told, and where, concerns the organisation it belongs to. */
    private static final int SUBSCRIPTION = ResourceTypes.number("Subscription").orElseThrow();

    private final Agreements agreements;
    private final Clock clock;

    Seeing(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    Sight now(Viewer viewer) {
        Instant now = clock.instant();
        return Sight.of(viewer, now, agreements.of(viewer.organisation(), now));
    }

    /** Joins, to the rows aliased {@code r}, the decision on each row's person and that person's flag, as {@code d}. */
    static void join(Sql sql, Sight sight) {
        sql.add("left join lateral (select x.hidden, x.hidden_from_author, f.flag from")
                .add(sight.decisionOn("r.person"))
                .add("x left join sharedrecord.closed_person f on f.person = r.person) d on r.person <> 0");
    }

    /** The condition on a row joined so: visible to the viewer. */
    static void visible(Sql sql, Sight sight) {
        sql.add("((r.person = 0 and (r.classes & ?::bigint) < 1)", sight.hiddenOfNobody());
        sql.add("or (r.person <> 0 and d.hidden is not null and").add(sight.mayRead("r", "d"));
        sql.add("and " + Row.OPEN + "))");
        concerning(sql, sight);
    }

    /** Whichever way a row is come by: what a system asks to be told is seen by its own organisation. */
    private static void concerning(Sql sql, Sight sight) {
        if (sight.viewer().horizon() != Horizon.WHOLE_PLACE) {
            sql.add(
                    "and (r.type <> " + SUBSCRIPTION + " or r.org = ?)",
                    sight.viewer().organisation());
        }
    }

    /**
     * Begins a statement about some people: {@code d} holds one row for each whom the viewer may see, with the decision.
     *
     * @param people a query of one column {@code person}
     */
    static Sql about(Sight sight, Sql people) {
        return decided(sight, people).add(")");
    }

    /** The same, and one row more for what stands in nobody's record: number 0, with what the viewer is not cleared for. */
    static Sql aboutThemAndNobody(Sight sight, Sql people) {
        long closed = sight.hiddenOfNobody();
        return decided(sight, people).add("union all select 0, ?::bigint, ?::bigint, null)", closed, closed);
    }

    private static Sql decided(Sight sight, Sql people) {
        return new Sql()
                .add("with d as materialized (select p.person, x.hidden, x.hidden_from_author, f.flag from (")
                .add(people)
                .add(") p cross join lateral")
                .add(sight.decisionOn("p.person"))
                .add("x left join sharedrecord.closed_person f on f.person = p.person");
    }

    /** The condition on a row {@code r} of a person of {@link #about}: visible to the viewer. */
    static void visibleOfPerson(Sql sql, Sight sight) {
        sql.add(sight.mayRead("r", "d")).add("and " + Row.OPEN);
        concerning(sql, sight);
    }
}
