package planted;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;

/** Planted: a public controller with a field injected, SQL outside a store, the machine's clock and an empty name. */
@Controller
public class UntidyManager {

    @Autowired
    private JdbcTemplate jdbc;

    Instant when() {
        jdbc.execute("select 1");
        return Instant.now();
    }
}
