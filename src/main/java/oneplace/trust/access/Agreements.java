package oneplace.trust.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The sharing agreements between organisations. They are few and asked for with every look, so they are kept in memory:
 * their dates act on the very next request, a change made by another copy of the program within two seconds.
 */
@Component
public class Agreements {

    private static final long MILLIS_KEPT = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong readAt = new AtomicLong();
    private volatile @Nullable List<Agreement> known;

    Agreements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** With whom an organisation shares at a moment. */
    public Partners of(int organisation, Instant at) {
        Set<Integer> partners = new HashSet<>();
        for (Agreement agreement : current()) {
            if (agreement.inDate(at)) {
                if (agreement.wholePlace()) {
                    return new Partners.Everybody();
                }
                if (agreement.parties().contains(organisation)) {
                    partners.addAll(agreement.parties());
                }
            }
        }
        return new Partners.Only(partners);
    }

    /** All of them, also those that are over, latest first. */
    @Transactional(readOnly = true)
    public List<Agreement> all() {
        return read();
    }

    /** Writes one down. */
    @Transactional
    public void add(Agreement agreement, String by) {
        int id = jdbc.sql("""
                insert into access.agreement (reference, title, whole_place, since, until, noted_by)
                values (:reference, :title, :whole, :since, :until, :by) returning id
                """)
                .param("reference", agreement.reference())
                .param("title", agreement.title())
                .param("whole", agreement.wholePlace())
                .param("since", Timestamp.from(agreement.since()))
                .param("until", Timestamp.from(agreement.until()))
                .param("by", by)
                .query(Integer.class)
                .single();
        for (int party : agreement.parties()) {
            jdbc.sql("insert into access.agreement_party (agreement, organisation) values (?, ?)")
                    .params(id, party)
                    .update();
        }
        forgetAfterwards();
    }

    /** Ends one, at the latest when it would end by itself; acts on the next request. */
    @Transactional
    public void end(int id, Instant when) {
        jdbc.sql("update access.agreement set until = greatest(since, :when) where id = :id and until > :when")
                .param("when", Timestamp.from(when))
                .param("id", id)
                .update();
        forgetAfterwards();
    }

    private List<Agreement> current() {
        List<Agreement> held = known;
        long now = clock.millis();
        long last = readAt.get();
        if (held == null || now - last >= MILLIS_KEPT && readAt.compareAndSet(last, now)) {
            held = read();
            known = held;
        }
        return held;
    }

    private void forgetAfterwards() {
        known = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known = null;
                }
            });
        }
    }

    private List<Agreement> read() {
        return jdbc.sql("""
                select a.id, a.reference, a.title, a.whole_place, a.since, a.until,
                       array(select p.organisation from access.agreement_party p where p.agreement = a.id) as parties
                  from access.agreement a order by a.since desc, a.id desc
                """)
                .query((row, i) -> new Agreement(
                        row.getInt("id"),
                        row.getString("reference"),
                        row.getString("title"),
                        row.getBoolean("whole_place"),
                        Set.of((Integer[]) row.getArray("parties").getArray()),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .list();
    }
}
