package oneplace.record.sharedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.WithPlace;
import oneplace.trust.access.Sight;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;

/** The table is held by somebody else for longer than a search may wait. */
@WithPlace
class SearchThatTakesTooLongTests {

    private final DataSource source;
    private final Sight sight;

    @Autowired
    SearchThatTakesTooLongTests(DataSource source, Seeing seeing, RecordOffice office) {
        this.source = source;
        this.sight = seeing.now(office.desk(OrganisationSign.GP).exchange());
    }

    @Test
    void isGivenUpAndTheConnectionServesTheNext() throws SQLException {
        Matching matching = new Matching(source, 1);
        Wanted everybody = new Wanted("Patient", Optional.empty(), List.of());
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table sharedrecord.record in access exclusive mode");
            assertThatThrownBy(() -> matching.count(sight, everybody)).isInstanceOf(QueryTimeoutException.class);
            other.rollback();
        }
        assertThat(matching.count(sight, everybody)).isNotNegative();
    }
}
