package oneplace.record.sharedrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.ExamplePeople;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithPlace
class PatientSentByTwoOrganisationsTests {

    private final RecordOffice office;
    private final SharedRecord record;

    @Autowired
    PatientSentByTwoOrganisationsTests(RecordOffice office, SharedRecord record) {
        this.office = office;
        this.record = record;
    }

    private static String patient(NhsNumber number, String telephone) {
        return """
                {"resourceType":"Patient","identifier":[{"system":"%s","value":"%s"}],
                 "name":[{"family":"Hollowell","given":["Ines"]}],"gender":"female","birthDate":"1948-02-29",
                 "telecom":[{"system":"phone","value":"%s"}]}""".formatted(NhsNumber.SYSTEM, number.digits(), telephone);
    }

    @Test
    void theNhsNumberMakesThemOnePersonAndReferencesFollow() {
        NhsNumber number = ExamplePeople.freshNumber();
        Desk exchange = office.desk(OrganisationSign.HO);
        Desk other = office.desk(OrganisationSign.CH);
        Written first = exchange.writes(exchange.exchange(), patient(number, "01632 960 001"));
        String theirs = UUID.randomUUID().toString();
        Written second = other.writes(other.exchange(), patient(number, "01632 960 002"), theirs);
        assertThat(second.id()).isEqualTo(first.id());

        Written entry = other.writes(other.exchange(), """
                {"resourceType":"Condition","code":{"text":"Gout"},"subject":{"reference":"Patient/%s"}}""".formatted(theirs));
        assertThat(new String(entry.body(), StandardCharsets.UTF_8))
                .contains(first.id().reference());
        assertThat(record.everything(
                                exchange.exchange(),
                                oneplace.base.kernel.PersonId.of(first.id().id()),
                                10,
                                java.util.Optional.empty())
                        .matches())
                .hasSize(2);
    }

    @Test
    void oneSystemsIdIsNotAnothers() {
        String id = "ward-" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");
        Desk ward = office.desk(OrganisationSign.HO);
        Desk elsewhere = office.desk(OrganisationSign.CH);
        Written ines = ward.writes(ward.exchange(), patient(ExamplePeople.freshNumber(), "01632 960 001"), id);
        assertThat(ines.id().id()).isEqualTo(id);

        for (String other : List.of(
                patient(ExamplePeople.freshNumber(), "01632 960 002"),
                "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Curnow\"}],\"birthDate\":\"1991-01-01\"}",
                "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Curnow\"}]}")) {
            assertThatThrownBy(() -> elsewhere.writes(elsewhere.exchange(), other, id))
                    .as(other)
                    .isInstanceOfSatisfying(
                            WriteRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(WriteRefused.Reason.CONFLICT));
        }

        assertThat(record.read(ward.exchange(), ines.id())
                        .map(entry -> new String(entry.body(), StandardCharsets.UTF_8)))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("Hollowell").doesNotContain("Curnow"));
        assertThat(record.history(ward.exchange(), ines.id())).hasSize(1);
    }

    @Test
    void whatTheIndexHoldsOnOneLineTheRecordKeepsAsItCame() {
        Desk exchange = office.desk(OrganisationSign.HO);
        String letter = "12 Upper Row\\nCoalgate " + "x".repeat(2_000);
        Written written = exchange.writes(exchange.exchange(), """
                {"resourceType":"Patient","name":[{"family":"Hollowell","given":["Ines"]}],
                 "address":[{"text":"%s"}]}""".formatted(letter));
        assertThat(new String(written.body(), StandardCharsets.UTF_8)).contains(letter);
    }

    @Test
    void sendingThePatientAgainChangesNothing() {
        NhsNumber number = ExamplePeople.freshNumber();
        Desk exchange = office.desk(OrganisationSign.HO);
        Desk other = office.desk(OrganisationSign.CH);
        exchange.writes(exchange.exchange(), patient(number, "01632 960 001"));
        String theirs = UUID.randomUUID().toString();
        other.writes(other.exchange(), patient(number, "01632 960 002"), theirs);
        Written again = other.writes(other.exchange(), patient(number, "01632 960 002"), theirs);
        assertThat(again.effect()).isEqualTo(Written.Effect.UNCHANGED);
    }

    @Test
    void ofTenWhoWriteOneNewIdAtOnceExactlyOneCreatesItAndNoVersionIsLost() throws InterruptedException {
        RecordOffice.Someone someone = office.someone("Ines", "Hollowell");
        Desk practice = office.desk(OrganisationSign.GP).knows(someone);
        String id = UUID.randomUUID().toString();
        CountDownLatch go = new CountDownLatch(1);
        Queue<String> effects = new ConcurrentLinkedQueue<>();
        List<Thread> writers = java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    try {
                        go.await();
                        Written written = practice.writes(practice.nurse(), """
                                {"resourceType":"Condition","code":{"text":"Gout %d"},"subject":{"reference":"%s"}}""".formatted(i, someone.reference()), id);
                        effects.add(written.effect() + " " + written.version());
                    } catch (WriteRefused refused) {
                        effects.add("refused " + i + " " + refused.reason());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        go.countDown();
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(effects).filteredOn(e -> e.startsWith("CREATED")).containsExactly("CREATED 1");
        assertThat(effects).hasSize(10);
        long written = effects.stream().filter(e -> !e.startsWith("refused")).count();
        assertThat(record.history(practice.nurse(), new ResourceId("Condition", id)))
                .hasSize((int) written);
    }
}
