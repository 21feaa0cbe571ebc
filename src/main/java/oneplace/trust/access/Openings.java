package oneplace.trust.access;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import oneplace.trust.access.Columns.Opened;
import oneplace.trust.access.policy.Authorship;
import oneplace.trust.access.policy.Choice;
import oneplace.trust.identity.Horizon;

/** Writes what the policy opens to one viewer ({@link Columns}) into SQL. */
final class Openings {

    private final Viewer viewer;
    private final Timestamp at;
    private final Columns known;
    private final List<Opened> columns;

    Openings(Viewer viewer, Timestamp at) {
        this.viewer = viewer;
        this.at = at;
        this.known = Columns.of(viewer.mandate());
        this.columns = known.all();
    }

    /** Whether the viewer sees what other organisations wrote only under an agreement. */
    boolean needAgreements() {
        return known.needAgreements();
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
        int none = known.of(author, Choice.NONE);
        int shared = known.of(author, Choice.SHARED);
        int withheld = known.of(author, Choice.WITHHELD);
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
