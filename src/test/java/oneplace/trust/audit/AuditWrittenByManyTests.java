package oneplace.trust.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import oneplace.base.database.DatabaseAccess.Login;
import oneplace.base.kernel.Purpose;
import oneplace.examples.TestHouse;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithPlace
class AuditWrittenByManyTests {

    @Autowired
    Audit audit;

    @Autowired
    Looks looks;

    @Autowired
    AuditVerification verification;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLookIsDurableBeforeRecordReturns() throws SQLException {
        Recorded recorded = audit.record(read(71_001));
        assertThat(owner("select count(*) from audit.audit where shard = %d and seq = %d"
                        .formatted(recorded.shard(), recorded.seq())))
                .isEqualTo(1);
    }

    @Test
    void thePersonFindsEveryLookAtThemNewestFirst() {
        audit.record(read(71_002));
        audit.record(new Look(
                "u-2",
                "Corin Delamere",
                4,
                Verb.LIST,
                Purpose.DIRECT_CARE,
                new long[] {71_002, 71_003, 71_002},
                "2 people"));
        List<PastLook> seen = looks.at(71_002, 1).looks();
        assertThat(seen).extracting(past -> past.look().verb()).containsExactly(Verb.LIST, Verb.READ);
        assertThat(looks.at(71_003, 1).looks()).hasSize(1);
        assertThat(looks.at(71_002, 2).looks()).isEmpty();
    }

    @Test
    void manyLooksComeInPages() {
        for (int i = 0; i <= Looks.PAGE; i++) {
            audit.record(read(71_004));
        }
        assertThat(looks.at(71_004, 1).more()).isTrue();
        assertThat(looks.at(71_004, 2).looks()).hasSize(1);
        assertThat(looks.at(71_004, 2).more()).isFalse();
    }

    @Test
    void thirtyTwoThreadsAtOnceLeaveNoGap() throws Exception {
        Collection<Recorded> all = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int thread = 0; thread < 32; thread++) {
                work.add(() -> {
                    for (int i = 0; i < 40; i++) {
                        all.add(audit.record(read(71_005)));
                    }
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(new HashSet<>(all)).hasSize(32 * 40);
        assertThat(verification.verify().faults()).isEmpty();
    }

    @Test
    void aSecondProcessWritesAChainOfItsOwn() {
        ChainedAudit other = new ChainedAudit(database, Clock.systemUTC());
        other.start();
        try {
            assertThat(other.record(read(71_006)).shard())
                    .isNotEqualTo(audit.record(read(71_006)).shard());
        } finally {
            other.stop();
        }
        assertThat(verification.verify().faults()).isEmpty();
    }

    @Test
    void aHeadMovedBySomebodyElseStopsTheWriterUntilItHasReadItAgain() throws SQLException {
        Recorded before = audit.record(read(71_007));
        owner("update audit.audit_head set seq = seq + 1 where shard = " + before.shard() + " returning 1");
        assertThatThrownBy(() -> audit.record(read(71_007))).isInstanceOf(AuditUnavailable.class);
        owner("update audit.audit_head set seq = seq - 1 where shard = " + before.shard() + " returning 1");
        // the connection was given up; the claim on the old chain may live on for a moment, so another may be taken
        assertThat(audit.record(read(71_007))).isNotEqualTo(before);
        assertThat(verification.verify().faults()).isEmpty();
    }

    @Test
    void aRowAlteredByTheOwnerIsFound() throws SQLException {
        Recorded place = audit.record(read(71_008));
        audit.record(read(71_008));
        String row = " where shard = %d and seq = %d returning 1".formatted(place.shard(), place.seq());
        owner("update audit.audit set who_name = 'somebody else'" + row);
        try {
            assertThat(verification.verify().faults())
                    .containsExactly("chain %d: row %d is not what was written".formatted(place.shard(), place.seq()));
        } finally {
            owner("update audit.audit set who_name = 'Kezia Nwosu'" + row);
        }
        assertThat(verification.verify().holds()).isTrue();
    }

    @Test
    void aRowTakenOutByTheOwnerIsFound() throws SQLException {
        Recorded place = audit.record(read(71_009));
        audit.record(read(71_009));
        try (Connection owner = ownerConnection()) {
            owner.setAutoCommit(false);
            owner.createStatement()
                    .execute("create temporary table kept as select * from audit.audit where shard = %d and seq = %d"
                            .formatted(place.shard(), place.seq()));
            owner.createStatement()
                    .execute("delete from audit.audit where shard = %d and seq = %d"
                            .formatted(place.shard(), place.seq()));
            owner.commit();
            assertThat(verification.verify().faults())
                    .anyMatch(f -> f.contains("is followed by row"))
                    .anyMatch(f -> f.contains("list of looks by person"));
            owner.createStatement().execute("insert into audit.audit select * from kept");
            owner.commit();
        }
        assertThat(verification.verify().faults()).isEmpty();
    }

    @Test
    void theApplicationCannotRewriteWhatItRecorded() {
        audit.record(read(71_010));
        for (String attempt : List.of(
                "update audit.audit set who = 'x'",
                "delete from audit.audit",
                "truncate audit.audit",
                "update audit.audit_seen set person = 1",
                "delete from audit.audit_seen",
                "delete from audit.audit_head",
                "drop table audit.audit",
                "alter table audit.audit add column more int")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).as(attempt).isInstanceOf(DataAccessException.class);
        }
    }

    private static Look read(long person) {
        return new Look(
                "u-1",
                "Kezia Nwosu",
                3,
                Verb.READ,
                Purpose.DIRECT_CARE,
                new long[] {person},
                "1 Patient, 2 Observation");
    }

    private static long owner(String sql) throws SQLException {
        try (Connection owner = ownerConnection();
                var row = owner.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection ownerConnection() throws SQLException {
        Login owner = TestHouse.shared().access().owner();
        return DriverManager.getConnection(TestHouse.shared().access().url(), owner.user(), owner.password());
    }
}
