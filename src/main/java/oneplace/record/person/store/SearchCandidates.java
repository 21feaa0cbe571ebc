package oneplace.record.person.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import oneplace.record.person.Flag;
import oneplace.record.person.PartialDate;
import oneplace.record.person.SearchAsked;
import oneplace.record.person.rules.Postcodes;
import oneplace.record.person.rules.SearchRule;
import oneplace.trust.access.Fragment;
import oneplace.trust.access.Relationships;
import oneplace.trust.access.Sight;
import oneplace.trust.identity.Horizon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is worth ranking for a search, within the sight of the one who asks. Each way in starts from an index: number, birth date,
 * postcode, or the words of the name (see {@link NameWords}); the sight is a condition of the same statement. The people of a
 * small team are gathered first and narrow each way, so that a name which many of a place have costs no more than the team's
 * own; those of a large one are looked up, person by person.
 */
@Component
class SearchCandidates {

    /** The most people ranked for one search. */
    static final int MOST = 300;

    /** Words fewer people have than this may find somebody alone when the others did not fit. */
    private static final int RARE = 1000;

    private static final int REDACTED = FlagTable.bit(Flag.REDACTED);
    private static final int V_OR_REDACTED = REDACTED | FlagTable.bit(Flag.V);
    private static final int ANY = V_OR_REDACTED | FlagTable.bit(Flag.R);

    private static final String BY_NUMBER =
            "select c.number as person, 1.0 as likeness from person.person c where c.nhs_number = ? {own c.number}";
    private static final String BY_BIRTH = """
            select c.number as person, 1.0 as likeness from person.person c where c.born = any(?) {own c.number}
            """;
    private static final String BY_POSTCODE = """
            select a.person, 1.0 as likeness from person.address a where a.plain_postcode = ? {own a.person}
            """;
    private static final String BY_WORDS = """
            select t.person, sum(t.likeness) as likeness
              from (select t.person, q.n, max(q.likeness) as likeness
                      from unnest(?::text[], ?::int[], ?::float8[]) q (word, n, likeness)
                      join person.name_token t on t.word = q.word {own t.person}
                     group by t.person, q.n) t
             group by t.person having count(*) >= ?
            """;

    /** The most own people that are gathered for each way in. */
    static final int SMALL = 5_000;

    private final JdbcClient sql;
    private final NameWords names;
    private final Relationships relationships;

    SearchCandidates(JdbcClient sql, NameWords names, Relationships relationships) {
        this.sql = sql;
        this.names = names;
        this.relationships = relationships;
    }

    /** The living records, at most {@link #MOST} and one more if there are more. */
    SequencedSet<Long> of(SearchAsked asked, Sight sight) {
        SequencedSet<Long> found = new LinkedHashSet<>();
        if (asked.nhsNumber() != null) {
            found.addAll(people(BY_NUMBER, List.of(asked.nhsNumber().digits()), List.of(), REDACTED, sight));
        }
        PartialDate born = asked.born();
        if (born != null && born.whole()) {
            found.addAll(
                    people(BY_BIRTH, List.of((Object) MatchCandidates.births(born)), List.of(), V_OR_REDACTED, sight));
        }
        String postcode = asked.postcode() == null ? "" : Postcodes.plain(asked.postcode());
        if (postcode.length() > 4) {
            found.addAll(people(BY_POSTCODE, List.of(postcode), List.of(), ANY, sight));
        }
        found.addAll(named(asked, sight));
        return found;
    }

    private Set<Long> named(SearchAsked asked, Sight sight) {
        List<String> words = SearchRule.longWords(asked);
        if (words.isEmpty()) {
            return Set.of();
        }
        List<String> initials = SearchRule.initials(asked);
        List<NameWords.Sought> sought = names.sought(words);
        Set<Long> found =
                new LinkedHashSet<>(people(BY_WORDS, values(sought, words.size()), initials, V_OR_REDACTED, sight));
        if (found.size() < 10 && words.size() > 1) {
            List<NameWords.Sought> rest = words.size() > 2 ? sought : names.rare(sought, RARE);
            found.addAll(people(BY_WORDS, values(rest, words.size() - 1), initials, V_OR_REDACTED, sight));
        }
        return found;
    }

    private static List<Object> values(List<NameWords.Sought> sought, int needed) {
        return List.of(
                sought.stream().map(NameWords.Sought::word).toArray(String[]::new),
                sought.stream().map(NameWords.Sought::place).toArray(Integer[]::new),
                sought.stream().map(NameWords.Sought::likeness).toArray(Double[]::new),
                needed);
    }

    /**
     * The living records of what {@code start} finds, most alike first.
     *
     * @param closed flags that keep somebody out, as bits
     */
    private List<Long> people(String start, List<Object> values, List<String> initials, int closed, Sight sight) {
        Own own = own(sight);
        String statement = """
                %s select s.number
                  from (%s) c
                  join person.person p on p.number = c.person
                  join person.person s on s.number = p.survivor
                 where (s.flags & ?) < 1
                   and (cardinality(?::text[]) < 1 or not exists (
                          select from unnest(?::text[]) i (letter)
                           where not exists (select from person.name_token x
                                              where x.person = c.person
                                                and x.word >= i.letter and x.word < i.letter || chr(65535))))
                   and %s
                 group by s.number order by max(c.likeness) desc, s.number limit ?
                """.formatted(
                        own.before().sql(), own.narrows(start), own.after().sql());
        List<Object> all = new ArrayList<>(own.before().values());
        all.addAll(values);
        String[] letters = initials.toArray(String[]::new);
        all.add(closed);
        all.add(letters);
        all.add(letters);
        all.addAll(own.after().values());
        all.add(MOST + 1);
        return sql.sql(statement).params(all).query((row, n) -> row.getLong(1)).list();
    }

    /**
     * How the viewer's own people come into a statement.
     *
     * @param before gathers their records, joined ones too, as {@code own}; empty when they are not gathered
     * @param after a condition on the living record
     */
    private record Own(Fragment before, Fragment after) {

        String narrows(String start) {
            return start.replaceAll(
                    "\\{own ([a-z.]+)}", before.sql().isEmpty() ? "" : "and $1 in (select o.number from own o)");
        }
    }

    private Own own(Sight sight) {
        Fragment nothing = new Fragment("", List.of());
        if (sight.viewer().horizon() == Horizon.WHOLE_PLACE) {
            return new Own(nothing, new Fragment("true", List.of()));
        }
        Fragment people = sight.ownPeople();
        if (relationships.few(sight.viewer(), SMALL)) {
            return new Own(new Fragment("""
                            with own as materialized (
                              select p.number from (%s) o join person.person p on p.survivor = o.person)
                            """.formatted(people.sql()), people.values()), new Fragment("true", List.of()));
        }
        // A scalar query, so that it stays a look-up by person.
        return new Own(
                nothing,
                new Fragment(
                        "(select o.person from (%s) o where o.person = s.number limit 1) is not null"
                                .formatted(people.sql()),
                        people.values()));
    }
}
