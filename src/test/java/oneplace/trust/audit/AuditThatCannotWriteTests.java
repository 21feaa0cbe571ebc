package oneplace.trust.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import oneplace.base.kernel.Purpose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class AuditThatCannotWriteTests {

    private static final Look LOOK =
            Look.atNobody("u", "Kezia Nwosu", 0, Verb.SIGN_IN, Purpose.ADMINISTRATION, "signed in");

    @Test
    void aDatabaseThatIsDownRefusesEveryLook() {
        ChainedAudit audit = new ChainedAudit(new Down(), Clock.systemUTC());
        audit.start();
        try {
            assertThatThrownBy(() -> audit.record(LOOK)).isInstanceOf(AuditUnavailable.class);
            assertThat(audit.submit(LOOK)).failsWithin(java.time.Duration.ofSeconds(5));
        } finally {
            audit.stop();
        }
    }

    @Test
    void aFullQueueRefusesAtOnceAndSaysWhenToComeBack() {
        ChainedAudit audit =
                new ChainedAudit(new Down(), Clock.systemUTC(), 2, 5_000); // never started: nothing is taken
        audit.submit(LOOK);
        audit.submit(LOOK);
        CompletableFuture<Recorded> third = audit.submit(LOOK);
        assertThat(third).isCompletedExceptionally();
        assertThatThrownBy(() -> audit.record(LOOK))
                .isInstanceOfSatisfying(
                        AuditUnavailable.class,
                        refusal -> assertThat(refusal.retryAfter()).isPositive());
    }

    @Test
    void nobodyWaitsForEver() {
        ChainedAudit audit = new ChainedAudit(new Down(), Clock.systemUTC(), 2, 20);
        assertThatThrownBy(() -> audit.record(LOOK)).isInstanceOf(AuditUnavailable.class);
        assertThat(audit.submit(LOOK)).failsWithin(java.time.Duration.ofSeconds(5));
    }

    @Test
    void aClosedLogRefuses() {
        ChainedAudit audit = new ChainedAudit(new Down(), Clock.systemUTC());
        audit.start();
        audit.stop();
        assertThatThrownBy(() -> audit.record(LOOK)).isInstanceOf(AuditUnavailable.class);
    }

    /** A database nobody answers at. */
    private static final class Down extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("connection refused");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
