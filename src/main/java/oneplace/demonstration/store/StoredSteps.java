package oneplace.demonstration.store;

import java.sql.Timestamp;
import java.time.Clock;
import oneplace.demonstration.load.Steps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the steps in the table {@code demonstration.step}. */
@Component
class StoredSteps implements Steps {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StoredSteps(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean done(String name) {
        return jdbc.sql("select exists (select from demonstration.step where name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void once(String name, Runnable work) {
        if (done(name)) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            work.run();
            jdbc.sql("insert into demonstration.step (name, done) values (?, ?) on conflict do nothing")
                    .params(name, Timestamp.from(clock.instant()))
                    .update();
        });
    }
}
