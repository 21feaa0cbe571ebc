package oneplace.trust.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who speaks for whom: offered, accepted, ended. Nothing is taken away, so that it can be told who could see what when. What
 * counts acts on the next request: {@link Sight} reads it.
 */
@Component
public class ProxyGrants {

    private static final Timestamp NEVER = Timestamp.valueOf("9999-12-31 00:00:00");
    private static final int MOST_WRONG_BIRTHS = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProxyGrants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Offers a grant. With a code whoever is given it may accept until then; without one nobody can yet. */
    @Transactional
    public void offer(ProxyGrant grant, Optional<String> code, Instant codeUntil) {
        jdbc.sql("""
                insert into access.proxy_grant (id, person, name, relation, kind, basis, classes, may_message, may_act, scope,
                       since, until, offered_at, offered_by, seen, code, code_until)
                values (:id, :person, :name, :relation, :kind, :basis, :classes, :message, :act, :scope, :since, :until, :at, :by,
                       :seen, :code, :codeUntil)
                """)
                .param("id", grant.id())
                .param("person", grant.person())
                .param("name", grant.name())
                .param("relation", grant.relation())
                .param("kind", grant.kind().code())
                .param("basis", grant.basis().code())
                .param("classes", grant.classes())
                .param("message", grant.mayMessage())
                .param("act", grant.mayAct())
                .param("scope", grant.scope())
                .param("since", Timestamp.from(grant.since()))
                .param("until", grant.until().map(Timestamp::from).orElse(NEVER))
                .param("at", Timestamp.from(grant.offeredAt()))
                .param("by", grant.by())
                .param("seen", grant.seen())
                .param("code", code.map(ProxyGrants::digest).orElse(null))
                .param("codeUntil", code.isPresent() ? Timestamp.from(codeUntil) : null)
                .update();
    }

    /** The grant of a code that is still out, held until the transaction ends. */
    @Transactional
    public Optional<ProxyGrant> ofCode(String code) {
        return jdbc.sql("""
                select * from access.proxy_grant
                 where code = :code and code_until > :now and until > :now and accepted_at is null and ended_at is null
                 for update
                """)
                .param("code", digest(code))
                .param("now", now())
                .query(ProxyGrants::grant)
                .optional();
    }

    /** Counts a code given with a birth date that is not the person's; at the fifth the code is void. */
    @Transactional
    public void wrongBirth(UUID grant) {
        jdbc.sql("""
                update access.proxy_grant set wrong_births = wrong_births + 1,
                       code = case when wrong_births + 1 >= :most then null else code end
                 where id = :id
                """).param("most", MOST_WRONG_BIRTHS).param("id", grant).update();
    }

    /** The holder accepts, with an account of their own. Again changes nothing. */
    @Transactional
    public void accept(UUID grant, long holder) {
        jdbc.sql("""
                update access.proxy_grant set holder = :holder, accepted_at = :now, code = null
                 where id = :id and accepted_at is null and ended_at is null
                """)
                .param("holder", holder)
                .param("now", now())
                .param("id", grant)
                .update();
    }

    /**
     * Ends a grant now, or the offer of one; acts on the next request.
     *
     * @return whether there was anything to end
     */
    @Transactional
    public boolean end(UUID grant, String by, String why) {
        return jdbc.sql("""
                update access.proxy_grant
                   set until = greatest(since, least(until, :now)), ended_at = :now, ended_by = :by, ended_why = :why, code = null
                 where id = :id and ended_at is null and (until > :now or accepted_at is null)
                """)
                        .param("now", now())
                        .param("by", by)
                        .param("why", why)
                        .param("id", grant)
                        .update()
                == 1;
    }

    /** Every grant there is or was about a person, the latest first. */
    @Transactional(readOnly = true)
    public List<ProxyGrant> of(long person) {
        return jdbc.sql("select * from access.proxy_grant where person = ? order by offered_at desc, id")
                .param(person)
                .query(ProxyGrants::grant)
                .list();
    }

    /** Every grant somebody holds or held, the latest first. */
    @Transactional(readOnly = true)
    public List<ProxyGrant> heldBy(long holder) {
        return jdbc.sql("select * from access.proxy_grant where holder = ? order by accepted_at desc, id")
                .param(holder)
                .query(ProxyGrants::grant)
                .list();
    }

    /** The grants that count now between a holder and a person. */
    @Transactional(readOnly = true)
    public List<ProxyGrant> live(long holder, long person) {
        Instant now = clock.instant();
        return heldBy(holder).stream()
                .filter(grant -> grant.person() == person && grant.liveAt(now))
                .toList();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static byte[] digest(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static ProxyGrant grant(ResultSet row, int number) throws SQLException {
        Timestamp until = row.getTimestamp("until");
        long holder = row.getLong("holder");
        boolean held = !row.wasNull();
        Optional<Instant> ended =
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant);
        String endedBy = row.getString("ended_by");
        String endedWhy = row.getString("ended_why");
        return new ProxyGrant(
                row.getObject("id", UUID.class),
                row.getLong("person"),
                held ? OptionalLong.of(holder) : OptionalLong.empty(),
                row.getString("name"),
                row.getString("relation"),
                ProxyKind.of(row.getString("kind")).orElseThrow(),
                ProxyBasis.of(row.getString("basis")).orElseThrow(),
                row.getLong("classes"),
                row.getBoolean("may_message"),
                row.getBoolean("may_act"),
                row.getString("scope"),
                row.getTimestamp("since").toInstant(),
                until.before(NEVER) ? Optional.of(until.toInstant()) : Optional.empty(),
                row.getTimestamp("offered_at").toInstant(),
                row.getString("offered_by"),
                row.getString("seen"),
                Optional.ofNullable(row.getTimestamp("accepted_at")).map(Timestamp::toInstant),
                ended.map(at -> new ProxyGrant.Ended(at, endedBy, endedWhy)));
    }
}
