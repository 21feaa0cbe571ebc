package oneplace.record.person.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final double SLIP = 0.6;

    private final JdbcClient sql;

    NameWords(JdbcClient sql) {
        this.sql = sql;
    }

    /** The words themselves, those that may be slips for them, and neighbours written as one. */
    List<Sought> sought(List<String> words) {
        List<Sought> sought = new ArrayList<>();
        sql.sql("""
                        select q.n - 1 as place, q.word as typed, l.word
                          from unnest(?::text[]) with ordinality q (word, n), lateral person.words_like(q.word) l
                        """)
                .params(List.<Object>of((Object) words.toArray(String[]::new)))
                .query((row, n) -> {
                    String typed = row.getString("typed");
                    String stored = row.getString("word");
                    if (!stored.equals(typed) && Spelling.close(stored, typed)) {
                        sought.add(new Sought(stored, row.getInt("place"), SLIP));
                    }
                    return stored;
                })
                .list();
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
