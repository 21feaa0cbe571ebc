package oneplace.record.sharedrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.trust.access.SharingChoice;
import oneplace.trust.access.SharingChoices;
import oneplace.trust.access.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithPlace
class EntriesOfTwoOrganisationsTests {

    private final RecordOffice office;
    private final SharedRecord record;
    private final SharingChoices choices;
    private final JdbcClient jdbc;
    private final Clock clock;
    private Someone edith;
    private Desk practice;
    private Desk nursing;

    @Autowired
    EntriesOfTwoOrganisationsTests(
            RecordOffice office, SharedRecord record, SharingChoices choices, JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.office = office;
        this.record = record;
        this.choices = choices;
        this.clock = clock;
    }

    @BeforeEach
    void edithIsKnownToBoth() {
        edith = office.someone("Edith", "Larkwhistle");
        practice = office.desk(OrganisationSign.GP).knows(edith);
        nursing = office.desk(OrganisationSign.CH).knows(edith);
    }

    private String condition(String text, String labels) {
        return """
                {"resourceType":"Condition"%s,"code":{"text":"%s"},"onsetDateTime":"2026-03-01",
                 "subject":{"reference":"%s"}}""".formatted(labels, text, edith.reference());
    }

    private static String labelled(InformationClass... classes) {
        StringBuilder labels = new StringBuilder();
        for (InformationClass c : classes) {
            labels.append(labels.isEmpty() ? "" : ",")
                    .append("{\"system\":\"%s\",\"code\":\"%s\"}".formatted(InformationClass.SYSTEM, c.code()));
        }
        return ",\"meta\":{\"security\":[" + labels + "]}";
    }

    @Test
    void whatOneWritesTheOtherReads() {
        Written written = practice.writes(practice.nurse(), condition("Heart failure", ""));
        assertThat(record.read(nursing.nurse(), written.id())).hasValueSatisfying(entry -> {
            assertThat(entry.organisation()).isEqualTo(practice.organisation().number());
            assertThat(entry.classes()).isEqualTo(InformationClass.CLINICAL.bit());
        });
        assertThat(record.record(nursing.nurse(), edith.id()).orElseThrow())
                .extracting(Entry::id)
                .contains(written.id());
    }

    /** Those about nobody, which other tests write, count for everybody. */
    private long conditions(Viewer viewer) {
        return office.search(viewer, "Condition?_total=accurate").total().orElseThrow();
    }

    @Test
    void aTeamWithoutARelationshipSeesNothingAndCountsNothing() {
        Viewer stranger = office.desk(OrganisationSign.CH).nurse();
        long before = conditions(stranger);
        Written written = practice.writes(practice.nurse(), condition("Heart failure", ""));
        assertThat(record.read(stranger, written.id())).isEmpty();
        assertThat(record.history(stranger, written.id())).isEmpty();
        assertThat(record.record(stranger, edith.id())).isEmpty();
        assertThat(record.everything(stranger, edith.id(), 10, Optional.empty()).matches())
                .isEmpty();
        assertThat(office.search(stranger, "Condition?patient=" + edith.id()).matches())
                .isEmpty();
        assertThat(conditions(stranger)).isEqualTo(before);
        assertThat(office.search(stranger, "Patient?_has:Condition:patient:code:text=heart")
                        .matches())
                .isEmpty();
        assertThat(office.search(stranger, "Condition?patient.family=Larkwhistle")
                        .matches())
                .isEmpty();
    }

    @Test
    void anEndedRelationshipEndsSightOnTheNextRequest() {
        Written written = practice.writes(practice.nurse(), condition("Heart failure", ""));
        nursing.leaves(edith);
        assertThat(record.read(nursing.nurse(), written.id())).isEmpty();
    }

    @Test
    void aRestrictedEntryNeedsClearance() {
        String json = condition("Dependence", labelled(InformationClass.CLINICAL, InformationClass.SUBSTANCE_MISUSE));
        Written written = practice.writes(practice.nurse(InformationClass.SUBSTANCE_MISUSE), json);
        assertThat(record.read(nursing.nurse(), written.id())).isEmpty();
        assertThat(record.read(practice.nurse(), written.id()))
                .as("the author needs clearance too")
                .isEmpty();
        assertThat(record.read(nursing.nurse(InformationClass.SUBSTANCE_MISUSE), written.id()))
                .isPresent();
        assertThat(office.search(nursing.nurse(), "Condition?_total=accurate&patient=" + edith.id())
                        .total())
                .hasValue(0L);
    }

    @Test
    void whatThePersonWithholdsIsHiddenFromAllButItsAuthor() {
        Written written = practice.writes(practice.nurse(), condition("Heart failure", ""));
        choices.choose(new SharingChoice(
                edith.number(),
                InformationClass.CLINICAL,
                SharingChoices.EVERYBODY,
                true,
                clock.instant().minusSeconds(1),
                Optional.empty(),
                "Mine alone"));
        assertThat(record.read(nursing.nurse(), written.id())).isEmpty();
        assertThat(record.read(practice.nurse(), written.id())).isPresent();
        choices.choose(new SharingChoice(
                edith.number(),
                InformationClass.CLINICAL,
                nursing.team().number(),
                false,
                clock.instant().minusSeconds(1),
                Optional.empty(),
                "But the nurses may"));
        assertThat(record.read(nursing.nurse(), written.id())).isPresent();
    }

    @Test
    void whatThePersonWithholdsIsAbsentForWhoeverWouldChangeIt() {
        Written written = practice.writes(practice.nurse(), condition("Heart failure", ""));
        choices.choose(new SharingChoice(
                edith.number(),
                InformationClass.CLINICAL,
                SharingChoices.EVERYBODY,
                true,
                clock.instant().minusSeconds(1),
                Optional.empty(),
                "Mine alone"));
        assertThatThrownBy(() -> nursing.writes(
                        nursing.nurse(), condition("Gout", ""), written.id().id()))
                .isInstanceOfSatisfying(
                        WriteRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(WriteRefused.Reason.NOT_FOUND));
        var receipt = new Receipt(nursing.nurse(), "text/plain", new byte[0]);
        assertThat(record.delete(receipt, List.of(new Removal(written.id(), OptionalInt.empty()))))
                .extracting(Removed::version)
                .containsExactly(0);
        assertThat(record.read(practice.nurse(), written.id())).isPresent();
    }

    @Test
    void whatIsSentAlongIsInTheLogOfThePersonToo() {
        String practitioner = practice.writes(practice.exchange(), "{\"resourceType\":\"Practitioner\"}")
                .id()
                .id();
        practice.writes(
                practice.nurse(),
                condition("Gout", ",\"asserter\":{\"reference\":\"Practitioner/" + practitioner + "\"}"));
        long before = looks();
        Page page =
                office.search(practice.nurse(), "Practitioner?_id=" + practitioner + "&_revinclude=Condition:asserter");
        assertThat(page.included()).hasSize(1);
        assertThat(looks()).isEqualTo(before + 1);
    }

    private long looks() {
        return jdbc.sql("select count(*) from audit.audit_seen where person = ?")
                .param(edith.number())
                .query(Long.class)
                .single();
    }

    @Test
    void theSameContentAgainChangesNothing() {
        String id = UUID.randomUUID().toString();
        assertThat(practice.writes(practice.nurse(), condition("Gout", ""), id).effect())
                .isEqualTo(Written.Effect.CREATED);
        Written again = practice.writes(practice.nurse(), condition("Gout", ""), id);
        assertThat(again.effect()).isEqualTo(Written.Effect.UNCHANGED);
        assertThat(again.version()).isEqualTo(1);
    }

    @Test
    void aChangeIsANewVersionAndTheOldOneStays() {
        String id = UUID.randomUUID().toString();
        practice.writes(practice.nurse(), condition("Gout", ""), id);
        Written changed = practice.writes(practice.nurse(), condition("Gout, right foot", ""), id);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(record.history(nursing.nurse(), changed.id()))
                .extracting(Entry::version)
                .containsExactly(2, 1);
        assertThat(new String(
                        record.read(nursing.nurse(), changed.id(), 1)
                                .orElseThrow()
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("\"Gout\"");
    }

    @Test
    void onlyTheAuthorChangesAnEntry() {
        String id = UUID.randomUUID().toString();
        practice.writes(practice.nurse(), condition("Gout", ""), id);
        assertThatThrownBy(() -> nursing.writes(nursing.nurse(), condition("Not gout", ""), id))
                .isInstanceOfSatisfying(
                        WriteRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(WriteRefused.Reason.RULE));
    }

    @Test
    void aReferenceThatLeadsNowhereIsRefusedWithItsPlace() {
        String json = """
                {"resourceType":"Observation","status":"final","code":{"text":"Weight"},
                 "subject":{"reference":"%s"},"performer":[{"reference":"Practitioner/nobody-here"}]}""".formatted(edith.reference());
        assertThatThrownBy(() -> practice.writes(practice.nurse(), json))
                .isInstanceOfSatisfying(WriteRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(WriteRefused.Reason.DANGLING);
                    assertThat(refused.expression()).isEqualTo("Observation.performer[0].reference");
                });
    }

    @Test
    void numbersAndOrderStayAsTheyWereWritten() {
        String json = """
                {"resourceType":"Observation","status":"final","code":{"text":"Weight"},
                 "valueQuantity":{"value":61.400,"unit":"kg"},"subject":{"reference":"%s"},"issued":"2026-11-12T09:30:00Z"}""".formatted(edith.reference());
        Written written = practice.writes(practice.nurse(), json);
        assertThat(new String(written.body(), StandardCharsets.UTF_8))
                .contains("\"valueQuantity\":{\"value\":61.400,\"unit\":\"kg\"},\"subject\"");
        assertThat(new String(
                        record.origin(nursing.nurse(), written.id(), 1)
                                .orElseThrow()
                                .text(),
                        StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @Test
    void pagesNeitherRepeatNorSkip() {
        for (int i = 0; i < 7; i++) {
            practice.writes(practice.nurse(), condition("Problem " + i, ""));
        }
        Page first = office.search(nursing.nurse(), "Condition?_count=4&patient=" + edith.id());
        Page second = office.search(nursing.nurse(), "Condition?_count=4&patient=" + edith.id(), first.next());
        assertThat(first.matches()).hasSize(4);
        assertThat(second.matches()).hasSize(3);
        assertThat(second.next()).isEmpty();
        assertThat(first.matches())
                .extracting(Entry::id)
                .doesNotContainAnyElementsOf(
                        second.matches().stream().map(Entry::id).toList());
        Page everything = record.everything(nursing.nurse(), edith.id(), 5, Optional.empty());
        assertThat(record.everything(nursing.nurse(), edith.id(), 50, everything.next())
                        .matches())
                .extracting(Entry::id)
                .doesNotContainAnyElementsOf(
                        everything.matches().stream().map(Entry::id).toList());
    }

    @Test
    void anExchangeForTheWholePlaceFindsPeopleByNameAndThroughTheirEntries() {
        practice.writes(practice.nurse(), condition("Heart failure", ""));
        Viewer exchange = practice.exchange();
        assertThat(office.search(exchange, "Patient?family=larkw&_id=" + edith.id())
                        .matches())
                .hasSize(1);
        assertThat(office.search(exchange, "Condition?patient.family=Larkwhistle&patient=" + edith.id())
                        .matches())
                .hasSize(1);
        assertThat(office.search(exchange, "Condition?_include=Condition:subject&patient=" + edith.id())
                        .included())
                .extracting(e -> e.id().type())
                .containsExactly("Patient");
        assertThat(office.search(exchange, "Patient?_revinclude=Condition:subject&_id=" + edith.id())
                        .included())
                .hasSize(1);
    }

    @Test
    void aBundleIsWrittenWholeOrNotAtAll() {
        byte[] good = condition("Asthma", "").getBytes(StandardCharsets.UTF_8);
        byte[] bad = "{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/nobody\"}}"
                .getBytes(StandardCharsets.UTF_8);
        ResourceId id = new ResourceId("Condition", UUID.randomUUID().toString());
        assertThatThrownBy(() -> record.write(
                        new Receipt(practice.nurse(), "application/fhir+json", good),
                        List.of(
                                Change.create(ResourceText.parse(good), id),
                                Change.create(
                                        ResourceText.parse(bad),
                                        new ResourceId(
                                                "Condition", UUID.randomUUID().toString())))))
                .isInstanceOfSatisfying(
                        WriteRefused.class,
                        refused -> assertThat(refused.index()).isEqualTo(1));
        assertThat(record.read(practice.nurse(), id)).isEmpty();
    }
}
