package oneplace.record.person.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of facts of one kind, whose rows end but do not vanish.
 *
 * @param <T> the fact as the module speaks of it
 */
abstract class FactTable<T> {

    final JdbcClient sql;
    private final String table;
    private final String columns;

    FactTable(JdbcClient sql, String table, String columns) {
        this.sql = sql;
        this.table = table;
        this.columns = columns;
    }

    /** The fact in the current row. */
    abstract RowMapper<T> mapper();

    /** Adds a row. */
    abstract void add(long person, T fact, Recording recording);

    /** What makes two rows the same fact; all but when it ended. */
    abstract Object sameness(T fact);

    /** When a given fact ended, if it did. */
    abstract @Nullable LocalDate until(T fact);

    /** All facts of the records joined in one, its own first, oldest first. */
    final List<Kept<T>> of(long survivor) {
        return of(List.of(survivor)).getOrDefault(survivor, List.of());
    }

    /** The same for many living records at once. */
    final Map<Long, List<Kept<T>>> of(Collection<Long> survivors) {
        RowMapper<T> fact = mapper();
        Map<Long, List<Kept<T>>> all = new HashMap<>();
        sql.sql("""
                        select p.survivor, p.number = p.survivor as own, f.key, f.source, f.ends, %s
                          from person.person p join person.%s f on f.person = p.number
                         where p.survivor = any(:survivors)
                         order by own desc, f.key
                        """.formatted(columns, table))
                .param("survivors", survivors.toArray(Long[]::new))
                .query((row, n) -> {
                    Kept<T> kept = new Kept<>(
                            row.getLong("key"),
                            row.getBoolean("own"),
                            row.getString("source"),
                            Columns.day(row, "ends"),
                            fact.mapRow(row, n));
                    all.computeIfAbsent(row.getLong("survivor"), s -> new ArrayList<>())
                            .add(kept);
                    return kept;
                })
                .list();
        return all;
    }

    /**
     * Makes what is stored agree with what is said: adds what is new, ends what is no longer said. What another system says
     * ends only what that system said before.
     */
    final boolean settle(long survivor, List<T> said, Recording recording) {
        List<Kept<T>> rest = new ArrayList<>(of(survivor));
        List<T> fresh = new ArrayList<>();
        boolean changed = false;
        for (T fact : said) {
            Kept<T> kept = take(rest, fact);
            LocalDate until = until(fact);
            if (kept == null) {
                fresh.add(fact);
            } else if (kept.ends() == null && until != null) {
                end(kept.key(), until, recording);
                changed = true;
            }
        }
        for (Kept<T> kept : rest) {
            if (kept.own()
                    && kept.ends() == null
                    && (recording.here() || kept.source().equals(recording.source()))) {
                end(kept.key(), recording.day(), recording);
                changed = true;
            }
        }
        fresh.forEach(fact -> add(survivor, fact, recording));
        return changed || !fresh.isEmpty();
    }

    private @Nullable Kept<T> take(List<Kept<T>> rest, T fact) {
        Object wanted = sameness(fact);
        LocalDate until = until(fact);
        for (Kept<T> kept : rest) {
            boolean fits = kept.ends() == null || kept.ends().equals(until);
            if (fits && sameness(kept.value()).equals(wanted)) {
                rest.remove(kept);
                return kept;
            }
        }
        return null;
    }

    /** Ends a row. */
    final void end(long key, LocalDate day, Recording recording) {
        sql.sql("""
                        update person.%s set ends = greatest(:day, starts), ended_by = :by
                         where key = :key and ends is null
                        """.formatted(table))
                .param("day", day)
                .param("by", recording.by())
                .param("key", key)
                .update();
    }
}
