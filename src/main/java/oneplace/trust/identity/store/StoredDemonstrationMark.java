package oneplace.trust.identity.store;

import java.time.Clock;
import oneplace.trust.identity.kept.DemonstrationMark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the schema {@code identity}. */
@Repository
class StoredDemonstrationMark implements DemonstrationMark {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredDemonstrationMark(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void set() {
        jdbc.sql("insert into identity.demonstration (loaded_at) values (?) on conflict do nothing")
                .param(Columns.time(clock.instant()))
                .update();
    }

    @Override
    public boolean isSet() {
        return jdbc.sql("select exists (select from identity.demonstration)")
                .query(Boolean.class)
                .single();
    }
}
