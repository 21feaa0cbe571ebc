package oneplace.trust.identity.store;

import java.util.UUID;
import oneplace.trust.identity.kept.OpenSessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the schema {@code identity}. */
@Repository
class StoredOpenSessions implements OpenSessions {

    private final JdbcClient jdbc;

    StoredOpenSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void endAll(UUID staff) {
        jdbc.sql("delete from identity.spring_session where principal_name = ?")
                .param(staff.toString())
                .update();
    }
}
