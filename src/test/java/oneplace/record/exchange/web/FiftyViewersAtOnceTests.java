package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.trust.audit.AuditVerification;
import oneplace.trust.audit.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fifty systems look at the same time, each at its own people, at somebody else's and at nobody's.
 *
 * <p>{@code -Doneplace.viewers.seconds=60} goes on for longer.
 */
@WithPlace
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiftyViewersAtOnceTests {

    private static final int VIEWERS = 50;
    private static final int SECONDS = Integer.getInteger("oneplace.viewers.seconds", 4);

    private final JdbcTemplate jdbc;
    private final DataSource database;
    private final AuditVerification verification;
    private final List<Someone> people = new ArrayList<>();
    private final List<Client> viewers = new ArrayList<>();

    @Autowired
    FiftyViewersAtOnceTests(
            FhirDesk fhir,
            RecordOffice office,
            JdbcTemplate jdbc,
            DataSource database,
            AuditVerification verification) {
        this.jdbc = jdbc;
        this.database = database;
        this.verification = verification;
        for (int i = 0; i <= VIEWERS; i++) { // the last asks while the log is held
            Someone own = office.someone("Viewed", "Number" + (char) ('a' + i % 26));
            var desk = office.desk(OrganisationSign.GP).knows(own);
            people.add(own);
            Client viewer = fhir.practice(desk);
            viewer.post("/Observation", """
                            {"resourceType":"Observation","status":"final","code":{"text":"weight"},
                             "subject":{"reference":"%s"},"valueQuantity":{"value":70}}""".formatted(own.reference())).is(201);
            viewers.add(viewer);
        }
    }

    /** What one viewer was answered: how often it was shown somebody, and how often it was refused. */
    private record Tally(int reads, int searches, int refusals) {}

    @Test
    void eachAnswerHasItsRowAndTheChainsHold() throws Exception {
        Instant until = Instant.now().plusSeconds(SECONDS);
        Map<Client, Tally> tallies = new ConcurrentHashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < VIEWERS; i++) {
                int which = i;
                all.add(threads.submit(() -> tallies.put(viewers.get(which), look(which, until))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        tallies.forEach((viewer, tally) -> {
            assertThat(tally.reads()).as("something was read").isPositive();
            assertThat(rows(viewer, Verb.READ)).isEqualTo(tally.reads());
            assertThat(rows(viewer, Verb.SEARCH)).isEqualTo(tally.searches());
            assertThat(rows(viewer, Verb.REFUSED)).isEqualTo(tally.refusals());
        });
        assertThat(verification.verify().faults()).isEmpty();
    }

    private Tally look(int which, Instant until) {
        Client viewer = viewers.get(which);
        Random chance = new Random(which);
        int reads = 0;
        int searches = 0;
        int refusals = 0;
        while (Instant.now().isBefore(until)) {
            Someone own = people.get(which);
            switch (chance.nextInt(4)) {
                case 0 -> {
                    viewer.get("/" + own.reference()).is(200);
                    reads++;
                }
                case 1 -> {
                    viewer.get("/" + own.reference() + "/$everything").is(200);
                    reads++;
                }
                case 2 -> {
                    viewer.get("/Observation?patient=" + own.id()).is(200);
                    searches++;
                }
                default -> {
                    Someone other = people.get((which + 1 + chance.nextInt(VIEWERS - 1)) % VIEWERS);
                    viewer.get("/" + other.reference()).is(404);
                    refusals++;
                }
            }
        }
        return new Tally(reads, searches, refusals);
    }

    private int rows(Client viewer, Verb verb) {
        Integer rows = jdbc.queryForObject(
                "select count(*) from audit.audit where who = ? and verb = ?",
                Integer.class,
                viewer.credentials().split(":")[0],
                verb.number());
        return rows == null ? 0 : rows;
    }

    @Test
    void whileTheLogCannotBeWrittenNothingIsAnswered() throws Exception {
        Client viewer = viewers.getLast();
        String own = "/" + people.getLast().reference();
        List<String> asked = List.of(
                own,
                own + "/$everything",
                "/Observation?patient=" + people.getLast().id(),
                own + "/_history");
        try (Connection somebodyElse = database.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            hold(somebodyElse);
            List<Future<Answer>> answers = asked.stream()
                    .map(path -> threads.submit(() -> viewer.get(path)))
                    .toList();
            for (Future<Answer> answer : answers) {
                Answer refused = answer.get().is(503);
                assertThat(refused.header("Retry-After")).isNotEmpty();
                assertThat(refused.http().body()).doesNotContain("Viewed").doesNotContain("weight");
            }
            somebodyElse.rollback();
            somebodyElse.setAutoCommit(true);
        }
        Instant patience = Instant.now().plus(Duration.ofSeconds(20));
        while (viewer.get(own).status() != 200 && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
        viewer.get(own).is(200);
        assertThat(verification.verify().faults()).isEmpty();
    }

    /** Nobody moves a head of the log while this transaction lasts. */
    private static void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select 1 from audit.audit_head for update");
        }
    }
}
