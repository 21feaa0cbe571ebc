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
import oneplace.trust.access.Sight;
import oneplace.trust.identity.Horizon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is worth ranking for a search, within the sight of the one who asks. Each way in starts from an index: number, birth date,
 * postcode, or the words of the name (see {@link NameWords}); the sight is a condition of the same statement.
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
            "select number as person, 1.0 as likeness from person.person where nhs_number = ?";
    private static final String BY_BIRTH = """
            select number as person, 1.0 as likeness from person.person where born = any(?)
            """;
    private static final String BY_POSTCODE = """
            select a.person, 1.0 as likeness from person.address a where a.plain_postcode = ?
            """;
    private static final String BY_WORDS = """
            select t.person, sum(t.likeness) as likeness
              from (select t.person, q.n, max(q.likeness) as likeness
                      from unnest(?::text[], ?::int[], ?::float8[]) q (word, n, likeness)
                      join person.name_token t on t.word = q.word
                     group by t.person, q.n) t
             group by t.person having count(*) >= ?
            """;

    private final JdbcClient sql;
    private final NameWords names;

    SearchCandidates(JdbcClient sql, NameWords names) {
        this.sql = sql;
        this.names = names;
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
        Fragment own = own(sight);
        String statement = """
                select s.number
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
                """.formatted(start, own.sql());
        List<Object> all = new ArrayList<>(values);
        String[] letters = initials.toArray(String[]::new);
        all.add(closed);
        all.add(letters);
        all.add(letters);
        all.addAll(own.values());
        all.add(MOST + 1);
        return sql.sql(statement).params(all).query((row, n) -> row.getLong(1)).list();
    }

    /** The condition that a record is of the viewer's own people. A scalar query, so that it stays a look-up by person. */
    private static Fragment own(Sight sight) {
        if (sight.viewer().horizon() == Horizon.WHOLE_PLACE) {
            return new Fragment("true", List.of());
        }
        Fragment people = sight.ownPeople();
        return new Fragment(
                "(select o.person from (%s) o where o.person = s.number limit 1) is not null".formatted(people.sql()),
                people.values());
    }
}
