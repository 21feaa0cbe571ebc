package oneplace.trust.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import oneplace.base.database.DatabaseAccess.Login;
import oneplace.base.kernel.Purpose;
import oneplace.examples.TestHouse;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody owns the database and would like to change what it says of them. */
@WithPlace
class HeadsSignedTests {

    @Autowired
    Audit audit;

    @Autowired
    SignedHeads heads;

    @Autowired
    HeadStore store;

    @Autowired
    AuditVerification verification;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    Looks looks;

    @Test
    void whatIsSignedHoldsAndTheSameIsNotSignedTwice() {
        audit.record(look(72_001));
        SignedHead head = heads.sign().orElseThrow();

        assertThat(heads.verify().faults()).isEmpty();
        assertThat(heads.compare(head.statement(), head.signature())).isEmpty();
        assertThat(heads.latest()).contains(head);
        assertThat(head.statement()).startsWith("oneplace.audit.head.v1\nnumber " + head.n() + "\nat ");
    }

    @Test
    void aStatementThatWasChangedIsNotThisPlaces() {
        audit.record(look(72_002));
        SignedHead head = heads.sign().orElseThrow();

        assertThat(heads.compare(head.statement().replace("row ", "row 1"), head.signature()))
                .containsExactly("The signature is not of this place’s key, or the statement was changed.");
        HeadKey another = new HeadKey(new byte[32]);
        assertThat(heads.compare(head.statement(), another.sign(head.statement())))
                .hasSize(1);
        assertThat(heads.compare(head.statement(), "not Base64 at all")).hasSize(1);
    }

    @Test
    void aChainCutTogetherWithItsHeadIsFound() throws SQLException {
        audit.record(look(72_003));
        SignedHead head = heads.sign().orElseThrow();
        SignedHead.ChainEnd end = head.chains().getLast();
        String row = "where shard = %d and seq = %d".formatted(end.shard(), end.seq());
        owner("create table audit.kept as select * from audit.audit " + row);
        owner("delete from audit.audit " + row);
        try {
            assertThat(heads.verify().faults())
                    .anyMatch(
                            f -> f.equals("chain %d: row %d is not what was signed".formatted(end.shard(), end.seq())));
            assertThat(heads.compare(head.statement(), head.signature())).hasSize(1);
        } finally {
            owner("insert into audit.audit select * from audit.kept");
            owner("drop table audit.kept");
        }
        assertThat(heads.verify().faults()).isEmpty();
    }

    @Test
    void aHeadSignedByNobodyOrTakenOutIsFound() throws SQLException {
        audit.record(look(72_004));
        heads.sign();
        audit.record(look(72_004));
        SignedHead last = heads.sign().orElseThrow();

        owner("update audit.signed_head set seqs[1] = seqs[1] + 1 where n = " + last.n());
        assertThat(heads.verify().faults()).anyMatch(f -> f.contains("false signature"));
        owner("update audit.signed_head set seqs[1] = seqs[1] - 1 where n = " + last.n());
        assertThat(heads.verify().faults()).isEmpty();

        owner("create table audit.kept as select * from audit.signed_head where n = " + (last.n() - 1));
        owner("delete from audit.signed_head where n = " + (last.n() - 1));
        try {
            assertThat(heads.verify().faults()).anyMatch(f -> f.contains("is followed by"));
        } finally {
            owner("insert into audit.signed_head select * from audit.kept");
            owner("drop table audit.kept");
        }
    }

    @Test
    void theApplicationCanNeitherChangeAHeadNorEmptyALookByItself() {
        for (String attempt : List.of(
                "update audit.signed_head set n = n",
                "delete from audit.signed_head",
                "update audit.audit set detail = ''",
                "insert into audit.disposal (before, at, rows) values (now(), now(), 1)",
                "set role oneplace_disposal",
                "select audit.dispose(now() - interval '7 years', now(), 10)")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).as(attempt).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aKeyOfTheSameBytesIsTheSameKey() {
        byte[] seed = "01234567890123456789012345678901".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        assertThat(new HeadKey(seed).publicKey()).isEqualTo(new HeadKey(seed).publicKey());
        assertThat(new HeadKey(seed).signed("a", new HeadKey(seed).sign("a"))).isTrue();
        assertThat(new HeadKey(seed).signed("b", new HeadKey(seed).sign("a"))).isFalse();
    }

    /** RFC 8032, 7.1, test 1: the public key of a private key, and the signature of nothing. */
    @Test
    void theSignatureIsThatOfTheStandard() {
        HeadKey key = new HeadKey(
                java.util.HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

        assertThat(java.util.HexFormat.of()
                        .formatHex(java.util.Base64.getDecoder().decode(key.sign(""))))
                .isEqualTo(
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b4"
                                + "6bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void whatIsTooOldIsEmptiedAndTheChainStaysWhole() throws SQLException {
        Recorded first = writtenLongAgo(72_005);
        assertThat(looks.at(72_005, 1).looks()).hasSize(2);
        Instant now = Instant.now(Clock.systemUTC());
        Instant olderThan = Instant.parse("2010-01-01T00:00:00Z");

        assertThat(store.dispose(olderThan, now, 100)).isEqualTo(2);

        assertThat(looks.at(72_005, 1).looks()).isEmpty();
        assertThat(looks.find(first).orElseThrow().look()).satisfies(look -> {
            assertThat(look.whoName()).isEmpty();
            assertThat(look.persons()).isEmpty();
        });
        assertThat(verification.verify().faults()).isEmpty();
        assertThat(store.dispose(olderThan, now, 100)).isZero();

        // a backup is put back that still held what was emptied: it is emptied again
        owner("update audit.audit set who_name = 'Kezia Nwosu', disposed = false where at = '2009-05-04T10:00:00Z'");
        assertThat(store.dispose(olderThan, now, 100)).isEqualTo(2);
        assertThat(verification.verify().faults()).isEmpty();
    }

    /** Two looks of 2009, in a chain of their own: those there are have looks of today. */
    private Recorded writtenLongAgo(long person) {
        List<ChainedAudit> writers = new ArrayList<>();
        try {
            int chains = jdbc.sql("select count(*) from audit.audit_head")
                    .query(Integer.class)
                    .single();
            for (int i = 1; i < chains; i++) {
                writers.add(new ChainedAudit(database, Clock.systemUTC()));
                writers.getLast().start();
                writers.getLast().record(look(72_000));
            }
            writers.add(new ChainedAudit(database, Clock.fixed(Instant.parse("2009-05-04T10:00:00Z"), ZoneOffset.UTC)));
            writers.getLast().start();
            Recorded first = writers.getLast().record(look(person));
            assertThat(first.seq()).isEqualTo(1);
            writers.getLast().record(look(person));
            return first;
        } finally {
            writers.forEach(ChainedAudit::stop);
        }
    }

    @Test
    void aLookTakenForAnOldOneThatWasEmptiedIsFound() throws SQLException {
        audit.record(look(72_007));
        Recorded place = audit.record(look(72_007));
        heads.sign();
        Recorded later = audit.record(look(72_007));
        for (Recorded one : List.of(place, later)) {
            String row = " where shard = %d and seq = %d".formatted(one.shard(), one.seq());
            owner("create table audit.kept as select * from audit.audit" + row);
            owner("update audit.audit set at = '2015-01-01', who = '', who_name = '', persons = '{}', detail = '',"
                    + " disposed = true" + row);
            try {
                assertThat(verification.verify().faults())
                        .contains("chain %d: row %d was emptied before its time".formatted(one.shard(), one.seq()));
            } finally {
                owner("delete from audit.audit" + row);
                owner("insert into audit.audit select * from audit.kept");
                owner("drop table audit.kept");
            }
        }
        assertThat(verification.verify().faults()).isEmpty();
    }

    @Test
    void anOldLookThatSaysItWasEmptiedAndNamesSomebodyIsFound() throws SQLException {
        Recorded old = writtenLongAgo(72_008);
        store.dispose(Instant.parse("2010-01-01T00:00:00Z"), Instant.now(Clock.systemUTC()), 100);
        String row = " where shard = %d and seq = %d".formatted(old.shard(), old.seq());
        owner("update audit.audit set who_name = 'Somebody else'" + row);
        try {
            assertThat(verification.verify().faults())
                    .contains("chain %d: row %d says it was emptied and is not".formatted(old.shard(), old.seq()));
        } finally {
            owner("update audit.audit set who_name = ''" + row);
        }
        assertThat(verification.verify().faults()).isEmpty();
    }

    @Test
    void aLookEmptiedBeforeItsTimeIsFound() throws SQLException {
        Recorded place = audit.record(look(72_006));
        String row = " where shard = %d and seq = %d".formatted(place.shard(), place.seq());
        owner("update audit.audit set disposed = true" + row);
        try {
            assertThat(verification.verify().faults())
                    .contains("chain %d: row %d was emptied before its time".formatted(place.shard(), place.seq()));
        } finally {
            owner("update audit.audit set disposed = false" + row);
        }
        assertThat(verification.verify().faults()).isEmpty();
    }

    private static Look look(long person) {
        return new Look("u-1", "Kezia Nwosu", 3, Verb.READ, Purpose.DIRECT_CARE, new long[] {person}, "1 Patient");
    }

    private static void owner(String sql) throws SQLException {
        Login owner = TestHouse.shared().access().owner();
        try (Connection connection =
                DriverManager.getConnection(TestHouse.shared().access().url(), owner.user(), owner.password())) {
            connection.createStatement().execute(sql);
        }
    }
}
