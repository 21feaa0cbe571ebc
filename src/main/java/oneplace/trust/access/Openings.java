package oneplace.trust.access;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import oneplace.base.kernel.Purpose;
import oneplace.trust.access.policy.Authorship;
import oneplace.trust.access.policy.Basis;
import oneplace.trust.access.policy.Choice;
import oneplace.trust.access.policy.DecisionTable;
import oneplace.trust.identity.Horizon;

/**
 * Writes the policy's answers for one viewer into SQL. Each situation that can hold between the viewer and a person becomes
 * a column of what it opens; situations that the policy answers alike share a column, and what makes no difference is left
 * out, so that most viewers' statements have one column and one look at the person's choices.
 */
final class Openings {

    private final Viewer viewer;
    private final Timestamp at;
    private final DecisionTable table;
    private final List<Opened> columns = new ArrayList<>();
    private final boolean needAgreements;
    private final int[][] columnOf = new int[Authorship.values().length][Choice.values().length];

    /**
     * What the situations open that hold at once.
     *
     * @param live by the purpose of a live relationship, or of the viewer who sees the whole place
     * @param ended by a relationship that has ended
     * @param emergency of what an emergency names
     * @param self of one's own record
     * @param proxy of what somebody let the viewer see
     */
    private record Opened(List<Long> live, long ended, long emergency, long self, long proxy) {

        boolean anything() {
            return live.stream().anyMatch(mask -> mask != 0) || (ended | emergency | self | proxy) != 0;
        }
    }

    Openings(Viewer viewer, Timestamp at) {
        this.viewer = viewer;
        this.at = at;
        this.table = viewer.table();
        for (Authorship author : List.of(Authorship.PARTNER, Authorship.OWN)) {
            for (Choice choice : Choice.values()) {
                Opened opened = opened(choice, author);
                int known = columns.indexOf(opened);
                if (known < 0) {
                    known = columns.size();
                    columns.add(opened);
                }
                columnOf[author.ordinal()][choice.ordinal()] = known;
            }
        }
        this.needAgreements = asksForAgreements();
    }

    /** What an organisation without an agreement wrote is seen as a partner's is, or not at all: SQL knows no third. */
    private boolean asksForAgreements() {
        boolean alike = true;
        boolean closed = true;
        for (Choice choice : Choice.values()) {
            Opened other = opened(choice, Authorship.OTHER);
            alike &= other.equals(columns.get(columnOf[Authorship.PARTNER.ordinal()][choice.ordinal()]));
            closed &= !other.anything();
        }
        if (!alike && !closed) {
            throw new IllegalStateException("the policy opens some of what organisations without an agreement wrote");
        }
        return !alike;
    }

    /** Whether the viewer sees what other organisations wrote only under an agreement. */
    boolean needAgreements() {
        return needAgreements;
    }

    private Opened opened(Choice choice, Authorship author) {
        if (viewer.kind() == ViewerKind.PERSON) {
            return new Opened(
                    List.of(),
                    0,
                    0,
                    table.opened(Basis.SELF, choice, author),
                    table.opened(Basis.PROXY, choice, author));
        }
        boolean whole = viewer.horizon() == Horizon.WHOLE_PLACE;
        Basis basis = whole ? Basis.WHOLE_PLACE : Basis.RELATIONSHIP;
        List<Long> live = Arrays.stream(Purpose.values())
                .map(purpose -> viewer.mandate().purposes().contains(purpose)
                        ? table.opened(basis, purpose, choice, author)
                        : 0L)
                .toList();
        return whole
                ? new Opened(List.of(live.stream().reduce(0L, (a, b) -> a | b)), 0, 0, 0, 0)
                : new Opened(
                        live,
                        table.opened(Basis.ENDED, choice, author),
                        viewer.mandate().mayBreakGlass() ? table.opened(Basis.EMERGENCY, choice, author) : 0,
                        0,
                        0);
    }

    Fragment decisionOn(String person) {
        List<Object> values = new ArrayList<>();
        String opened = opened(person, values);
        String hidden = open(Authorship.PARTNER);
        String fromAuthor = open(Authorship.OWN);
        String anything = columnsNamed("o.c%d", " | ");
        String choices = hidden.contains("c.") || fromAuthor.contains("c.") ? choices(person, values) : "";
        return new Fragment("""
                (select ~(%s) as hidden, ~(%s) as hidden_from_author
                   from %s o%s
                  where (%s) <> 0)""".formatted(hidden, fromAuthor, opened, choices, anything), values);
    }

    /** The mask of what is open, of what such an author wrote. */
    private String open(Authorship author) {
        int[] column = columnOf[author.ordinal()];
        int none = column[Choice.NONE.ordinal()];
        int shared = column[Choice.SHARED.ordinal()];
        int withheld = column[Choice.WITHHELD.ordinal()];
        if (none == shared && none == withheld) {
            return "o.c" + none;
        }
        String whenWithheld = columns.get(withheld).anything() ? " | (o.c%d & %s)".formatted(withheld, WITHHELD) : "";
        return none == shared
                ? "(o.c%d & ~%s)%s".formatted(none, WITHHELD, whenWithheld)
                : "(o.c%d & ~(%s | %s)) | (o.c%d & %s)%s"
                        .formatted(none, WITHHELD, SHARED, shared, SHARED, whenWithheld);
    }

    /** A team's choice goes before its organisation's, an organisation's before everybody's; of two, withholding wins. */
    private static final String WITHHELD = """
            (coalesce(c.team_withheld, 0)
             | (coalesce(c.organisation_withheld, 0) & ~coalesce(c.team_shared, 0))
             | (coalesce(c.everybody_withheld, 0) & ~(coalesce(c.team_shared, 0) | coalesce(c.organisation_shared, 0))))""";

    /** Chosen at some level, and not withheld. */
    private static final String SHARED = """
            ((coalesce(c.team_shared, 0) | coalesce(c.organisation_shared, 0) | coalesce(c.everybody_shared, 0)) & ~%s)""".formatted(WITHHELD);

    private String choices(String person, List<Object> values) {
        values.add(viewer.teams());
        values.add(viewer.teams());
        values.add(viewer.organisation());
        values.add(viewer.organisation());
        values.add(Viewers.parties(viewer));
        values.add(at);
        values.add(at);
        return """

                   left join lateral (
                        select bit_or(s.class) filter (where s.withheld and s.party = any(?::int[])) as team_withheld,
                               bit_or(s.class) filter (where not s.withheld and s.party = any(?::int[])) as team_shared,
                               bit_or(s.class) filter (where s.withheld and s.party = ?) as organisation_withheld,
                               bit_or(s.class) filter (where not s.withheld and s.party = ?) as organisation_shared,
                               bit_or(s.class) filter (where s.withheld and s.party = 0) as everybody_withheld,
                               bit_or(s.class) filter (where not s.withheld and s.party = 0) as everybody_shared
                          from access.sharing s
                         where s.person = %s and s.party = any(?::int[]) and s.since <= ? and s.until > ?) c on true""".formatted(person);
    }

    /** The situations that hold with a person: a row with what each column opens. */
    private String opened(String person, List<Object> values) {
        if (viewer.kind() == ViewerKind.PERSON) {
            return ownAndThoseSpokenFor(person, values);
        }
        if (viewer.horizon() == Horizon.WHOLE_PLACE) {
            columns.forEach(column -> values.add(column.live().getFirst()));
            return "(select " + columnsNamed("?::bigint as c%d", ", ") + ")";
        }
        return columns.stream().anyMatch(column -> column.emergency() != 0)
                ? withEmergency(person, values)
                : related(person, values);
    }

    private String related(String person, List<Object> values) {
        boolean endedToo = anyEnded();
        for (Opened column : columns) {
            if (endedToo) {
                values.add(at);
            }
            values.add(column.live().toArray(Long[]::new));
            if (endedToo) {
                values.add(column.ended());
            }
        }
        values.add(viewer.teams());
        values.add(at);
        if (!endedToo) {
            values.add(at);
        }
        String sums = columnsNamed(
                endedToo
                        ? "bit_or(case when x.until > ? then (?::bigint[])[x.purpose] else ?::bigint end) as c%d"
                        : "bit_or((?::bigint[])[x.purpose]) as c%d",
                ", ");
        return """
                (select %s
                   from access.relationship x
                  where x.person = %s and x.team = any(?::int[]) and x.since <= ?%s)""".formatted(sums, person, endedToo ? "" : " and x.until > ?");
    }

    /** An emergency adds the classes it names to what a relationship opens, which may be nothing. */
    private String withEmergency(String person, List<Object> values) {
        columns.forEach(column -> values.add(column.emergency()));
        String sums = columnsNamed("coalesce(r.c%1$d, 0) | (e.classes & ?::bigint) as c%1$d", ", ");
        String related = related(person, values);
        values.add(viewer.who());
        values.add(at);
        values.add(at);
        return """
                (select %s
                   from %s r,
                        (select coalesce(bit_or(g.classes), 0) as classes from access.break_glass g
                          where g.person = %s and g.who = ? and g.since <= ? and g.until > ?) e)""".formatted(sums, related, person);
    }

    private String ownAndThoseSpokenFor(String person, List<Object> values) {
        List<String> sums = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Fragment granted = Grants.classes(viewer, at, person);
            values.add(viewer.self());
            values.add(columns.get(i).self());
            values.addAll(granted.values());
            values.add(columns.get(i).proxy());
            sums.add("case when %s = ?::bigint then ?::bigint else 0 end | (%s & ?::bigint) as c%d"
                    .formatted(person, granted.sql(), i));
        }
        return "(select " + String.join(", ", sums) + ")";
    }

    /**
     * The people a viewer has to do with, as a query of one column.
     *
     * @param endedToo also those of whom something is open although the relationship has ended
     */
    Fragment people(boolean endedToo) {
        if (viewer.kind() == ViewerKind.PERSON) {
            Fragment granted = Grants.people(viewer, at);
            List<Object> values = new ArrayList<>(List.of(viewer.self()));
            values.addAll(granted.values());
            return new Fragment("select ?::bigint as person union " + granted.sql(), values);
        }
        Long[] live = viewer.masksByPurpose();
        boolean ended = endedToo && anyEnded();
        List<Object> values = new ArrayList<>(List.of(viewer.teams(), at, at, live));
        String sql = """
                select distinct x.person from access.relationship x
                 where x.team = any(?::int[]) and x.since <= ? and """
                + (ended
                        ? " case when x.until > ? then (?::bigint[])[x.purpose] <> 0 else true end"
                        : " x.until > ? and (?::bigint[])[x.purpose] <> 0");
        if (columns.stream().anyMatch(column -> column.emergency() != 0)) {
            sql += " union select g.person from access.break_glass g where g.who = ? and g.since <= ? and g.until > ?";
            values.addAll(List.of(viewer.who(), at, at));
        }
        return new Fragment(sql, values);
    }

    private boolean anyEnded() {
        return columns.stream().anyMatch(column -> column.ended() != 0);
    }

    /** The columns in a row, each as {@code pattern} has it, with its number in it. */
    private String columnsNamed(String pattern, String between) {
        return IntStream.range(0, columns.size()).mapToObj(pattern::formatted).collect(Collectors.joining(between));
    }
}
