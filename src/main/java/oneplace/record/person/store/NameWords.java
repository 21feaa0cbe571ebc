package oneplace.record.person.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.record.person.rules.SearchRule;
import oneplace.record.person.rules.Spelling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From the words somebody typed to the words people are stored under. */
@Component
class NameWords {

    /**
     * A word to look for.
     *
     * @param place which of the typed words it stands for, from 0
     * @param likeness 1 for the word itself, less for a slip
     */
    record Sought(String word, int place, double likeness) {}

    private static final double BEGINS = 0.9;

    private final JdbcClient sql;

    NameWords(JdbcClient sql) {
        this.sql = sql;
    }

    /** The words themselves, those they begin, those they may be slips for, and neighbours written as one. */
    List<Sought> sought(List<String> words) {
        List<Sought> sought = new ArrayList<>(others(words));
        for (int i = 0; i < words.size(); i++) {
            sought.add(new Sought(words.get(i), i, 1));
            if (i > 0) {
                String joined = words.get(i - 1) + words.get(i);
                sought.add(new Sought(joined, i - 1, 1));
                sought.add(new Sought(joined, i, 1));
            }
        }
        return sought;
    }

    /**
     * Stored words that a typed one begins, shortest first; and those that may be slips for it. Two neighbours exchanged in
     * a short word leave too little for its three-letter parts to be alike, so that such words are looked up themselves.
     */
    private List<Sought> others(List<String> words) {
        List<Sought> others = new ArrayList<>();
        sql.sql("""
                        select q.n - 1 as place, q.word as typed, l.word
                          from unnest(?::text[]) with ordinality q (word, n),
                               lateral (select word from person.words_like(q.word)
                                        union
                                        (select w.word from person.name_word w
                                          where length(q.word) >= ? and w.word >= q.word and w.word < q.word || chr(65535)
                                          order by length(w.word), w.word limit 60)
                                        union
                                        select w.word from person.name_word w
                                         where w.word in (select overlay(q.word placing reverse(substr(q.word, i, 2)) from i for 2)
                                                            from generate_series(1, length(q.word) - 1) i)) l
                        """)
                .params(List.<Object>of(words.toArray(String[]::new), SearchRule.BEGINNING))
                .query((row, n) -> {
                    String typed = row.getString("typed");
                    String stored = row.getString("word");
                    int place = row.getInt("place");
                    if (stored.equals(typed)) {
                        return stored;
                    }
                    if (typed.length() >= SearchRule.BEGINNING && stored.startsWith(typed)) {
                        others.add(new Sought(stored, place, BEGINS));
                    } else if (Spelling.close(stored, typed)) {
                        others.add(new Sought(stored, place, Spelling.likeness(stored, typed) * 0.8));
                    }
                    return stored;
                })
                .list();
        return others;
    }

    /** Those of {@code sought} that stand for a typed word which, with its slips, at most {@code most} records have. */
    List<Sought> rare(List<Sought> sought, int most) {
        Set<Integer> places = sql
                .sql("""
                        select q.n from unnest(?::text[], ?::int[]) q (word, n)
                         cross join lateral (select count(*) as people
                                               from (select from person.name_token t where t.word = q.word limit ?) t) c
                         group by q.n having sum(c.people) <= ?
                        """)
                .params(List.<Object>of(
                        sought.stream().map(Sought::word).toArray(String[]::new),
                        sought.stream().map(Sought::place).toArray(Integer[]::new),
                        most + 1,
                        most))
                .query((row, n) -> row.getInt(1))
                .list()
                .stream()
                .collect(Collectors.toSet());
        return sought.stream().filter(s -> places.contains(s.place())).toList();
    }
}
