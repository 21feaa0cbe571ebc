package oneplace.trust.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Relationships and sharing choices of people whose records are joined, and parted again. Joined, each team sees the whole
 * and each choice governs the whole: of two choices about one party, withholding wins. Parted, nobody keeps sight of the one
 * they knew only through the other.
 */
@Component
public class JoinedPeople {

    private static final List<String> TABLES = List.of("relationship", "sharing");

    private final JdbcClient jdbc;
    private final Clock clock;

    JoinedPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two records became one: what held of the one that was joined now holds of the other too. */
    @Transactional
    public void join(long from, long into) {
        jdbc.sql("""
                insert into access.relationship as r (team, person, purpose, since, until, source, home)
                select team, :into, purpose, since, until, source, coalesce(home, person)
                  from access.relationship where person = :from
                on conflict (team, person, purpose, since) do update set until = greatest(r.until, excluded.until)
                """).param("from", from).param("into", into).update();
        jdbc.sql("""
                insert into access.sharing as s (person, class, party, withheld, since, until, words, home)
                select :into, class, party, withheld, since, until, words, coalesce(home, person)
                  from access.sharing where person = :from
                on conflict (person, party, class, since) do update set until = greatest(s.until, excluded.until)
                """).param("from", from).param("into", into).update();
    }

    /**
     * They are two again. What came from the parted record ends everywhere else; what ended while they were one has ended
     * for it too.
     *
     * @param parted the record that lives again, and those joined to it
     * @param from the living record it was joined to until now
     */
    @Transactional
    public void part(Collection<Long> parted, long from) {
        for (String table : TABLES) {
            part(table, parted.toArray(Long[]::new), from);
        }
    }

    private void part(String table, Long[] parted, long from) {
        String same = table.equals("sharing")
                ? "o.party = c.party and o.class = c.class"
                : "o.team = c.team and o.purpose = c.purpose";
        jdbc.sql("""
                update access.%s o set until = c.until from access.%s c
                 where c.person = :from and c.home = any(:parted) and o.person = any(:parted)
                   and coalesce(o.home, o.person) = c.home and o.since = c.since and %s and c.until < o.until
                """.formatted(table, table, same))
                .param("from", from)
                .param("parted", parted)
                .update();
        jdbc.sql("""
                update access.%s set until = greatest(:now, since)
                 where home = any(:parted) and not person = any(:parted) and until > :now
                """.formatted(table))
                .param("now", Timestamp.from(clock.instant()))
                .param("parted", parted)
                .update();
    }
}
