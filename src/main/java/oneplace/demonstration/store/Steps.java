package oneplace.demonstration.store;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of the loading. A step and the note that it is done stand or fall together. */
@Component
public class Steps {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Steps(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether a step is done. */
    public boolean done(String name) {
        return jdbc.sql("select exists (select from demonstration.step where name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    /** Does a step in one transaction, unless it is done. */
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
