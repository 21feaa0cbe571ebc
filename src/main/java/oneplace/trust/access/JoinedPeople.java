package oneplace.trust.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
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

    /** Of two rows of one moment: the one that withholds, with its words; of two that say the same, the longer. */
    private static final String WITHHOLDING_WINS = """
            on conflict (person, party, class, since) do update
               set withheld = s.withheld or excluded.withheld,
                   until = case when s.withheld = excluded.withheld then greatest(s.until, excluded.until)
                                when s.withheld then s.until else excluded.until end,
                   words = case when s.withheld or not excluded.withheld then s.words else excluded.words end,
                   by_whom = case when s.withheld or not excluded.withheld then s.by_whom else excluded.by_whom end
            """;

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
                insert into access.sharing as s (person, class, party, withheld, since, until, words, by_whom, home)
                select :into, class, party, withheld, since, until, words, by_whom, coalesce(home, person)
                  from access.sharing where person = :from
                """ + WITHHOLDING_WINS).param("from", from).param("into", into).update();
    }

    /**
     * They are two again. What came from the parted record ends everywhere else; a relationship that ended while they were
     * one has ended for it too. Choices are not alike: who made one meanwhile may have been either of them, so that nothing
     * the parted record withheld is opened, and what was withheld meanwhile, or opted out of, holds for both.
     *
     * @param parted the record that lives again, and those joined to it
     * @param from the living record it was joined to until now
     * @param joined when it was joined to it
     */
    @Transactional
    public void part(Collection<Long> parted, long from, Instant joined) {
        Long[] numbers = parted.toArray(Long[]::new);
        endedMeanwhile(numbers, from);
        withheldMeanwhile(numbers, from, joined);
        for (String table : TABLES) {
            endElsewhere(table, numbers);
        }
    }

    private void endedMeanwhile(Long[] parted, long from) {
        jdbc.sql("""
                update access.relationship o set until = c.until from access.relationship c
                 where c.person = :from and c.home = any(:parted) and o.person = any(:parted)
                   and coalesce(o.home, o.person) = c.home and o.since = c.since
                   and o.team = c.team and o.purpose = c.purpose and c.until < o.until
                """).param("from", from).param("parted", parted).update();
        jdbc.sql("""
                update access.sharing o set until = c.until from access.sharing c
                 where c.person = :from and c.home = any(:parted) and o.person = any(:parted)
                   and coalesce(o.home, o.person) = c.home and o.since = c.since
                   and o.party = c.party and o.class = c.class and c.until < o.until and not o.withheld
                """).param("from", from).param("parted", parted).update();
    }

    private void withheldMeanwhile(Long[] parted, long from, Instant joined) {
        jdbc.sql("""
                insert into access.sharing as s (person, class, party, withheld, since, until, words, by_whom)
                select p.person, c.class, c.party, c.withheld, c.since, c.until, c.words, c.by_whom
                  from access.sharing c cross join unnest(:parted) p(person)
                 where c.person = :from and c.home is null and c.withheld and c.since >= :joined and c.until > :now
                """ + WITHHOLDING_WINS)
                .param("from", from)
                .param("parted", parted)
                .param("joined", Timestamp.from(joined))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                insert into access.opt_out (person, kind, since, until, by_whom)
                select p.person, c.kind, c.since, c.until, c.by_whom
                  from access.opt_out c cross join unnest(:parted) p(person)
                 where c.person = :from and c.since >= :joined and c.until > :now
                on conflict (person, kind, since) do nothing
                """)
                .param("from", from)
                .param("parted", parted)
                .param("joined", Timestamp.from(joined))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void endElsewhere(String table, Long[] parted) {
        jdbc.sql("""
                update access.%s set until = greatest(:now, since)
                 where home = any(:parted) and not person = any(:parted) and until > :now
                """.formatted(table))
                .param("now", Timestamp.from(clock.instant()))
                .param("parted", parted)
                .update();
    }
}
