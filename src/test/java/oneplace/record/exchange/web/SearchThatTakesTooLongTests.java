package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import oneplace.base.place.Author;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table is held by somebody else for longer than the place lets a search wait: a second. */
@WithPlace
@Timeout(60)
class SearchThatTakesTooLongTests {

    private final DataSource source;
    private final Places places;
    private final Client exchange;

    @Autowired
    SearchThatTakesTooLongTests(DataSource source, Places places, FhirDesk fhir) {
        this.source = source;
        this.places = places;
        this.exchange = fhir.exchange();
    }

    @BeforeEach
    void allowASecond() {
        allow(1);
    }

    @AfterEach
    void allowAsEver() {
        allow(Settings.SEARCH_SECONDS.standard());
    }

    private void allow(int seconds) {
        places.set(
                Settings.SEARCH_SECONDS,
                Settings.SEARCH_SECONDS.write(seconds),
                Author.administrator("tegen.uren", "a test of searches that wait"));
    }

    private FhirDesk.Answer whileTheTableIsHeld(String asked) throws SQLException {
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table sharedrecord.record in access exclusive mode");
            try {
                return exchange.get(asked);
            } finally {
                other.rollback();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Patient?_count=1",
                "/Patient?_summary=count",
                "/Observation?patient.general-practitioner.name=Elm",
                "/Patient?_has:Observation:patient:code=8867-4",
                "/?_type=Patient,Observation&_count=1",
                "/Patient/_history"
            })
    void it_is_given_up_and_the_answer_says_what_to_do(String asked) throws SQLException {
        var answer = whileTheTableIsHeld(asked).is(422);
        assertThat(answer.json().path("resourceType").stringValue()).isEqualTo("OperationOutcome");
        assertThat(answer.json().at("/issue/0/code").stringValue()).isEqualTo("too-costly");
        assertThat(answer.sentence()).contains("ask for less");
    }

    @Test
    void the_next_search_is_answered() throws SQLException {
        whileTheTableIsHeld("/Patient?_count=1").is(422);
        exchange.get("/Patient?_count=1").is(200);
    }
}
