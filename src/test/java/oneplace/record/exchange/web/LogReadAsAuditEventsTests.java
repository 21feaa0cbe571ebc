package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.ExamplePeople;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.record.person.Flag;
import oneplace.record.person.Protection;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.PastLook;
import oneplace.trust.audit.Recorded;
import oneplace.trust.audit.Verb;
import org.hl7.fhir.r4.model.AuditEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A privacy officer's own system asks who looked at Nessa, over FHIR. */
@WithPlace
class LogReadAsAuditEventsTests {

    @Autowired
    FhirDesk fhir;

    @Autowired
    RecordOffice office;

    @Autowired
    Audit audit;

    @Autowired
    Looks looks;

    @Autowired
    Protection protection;

    @Autowired
    Clock clock;

    private Desk desk;
    private Client watch;
    private Someone nessa;

    @BeforeEach
    void looksAtNessa() {
        desk = office.desk(OrganisationSign.HO);
        watch = fhir.watch(desk, "system/AuditEvent.rs");
        nessa = office.someone("Nessa", "Polglase");
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void everyVerbIsAnAuditEventThatR4Accepts(Verb verb) {
        Recorded place = look(verb, nessa);

        Answer event = watch.get("/AuditEvent/" + place.reference()).is(200);

        AuditEvent read = (AuditEvent) FhirContext.forR4Cached()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(event.http().body());
        assertThat(read.getIdElement().getIdPart()).isEqualTo(place.reference());
        assertThat(read.getAgentFirstRep().getName()).isEqualTo("Kezia Nwosu, district nurse");
        assertThat(read.getAgent().get(1).getWho().getReference())
                .isEqualTo("Organization/" + desk.organisation().code());
        assertThat(read.getEntityFirstRep().getWhat().getReference()).isEqualTo(nessa.reference());
        assertThat(read.getOutcome().toCode()).isEqualTo(verb == Verb.REFUSED ? "8" : "0");
        Answer checked =
                fhir.exchange().post("/AuditEvent/$validate", event.http().body());
        assertThat(checked.json()
                        .path("issue")
                        .valueStream()
                        .map(i -> i.path("severity").stringValue("")))
                .as(checked.http().body())
                .doesNotContain("error", "fatal");
    }

    @Test
    void byPatientDateAgentActionAndOutcome() {
        Recorded read = look(Verb.READ, nessa);
        Recorded refused = look(Verb.REFUSED, nessa);
        look(Verb.READ, office.someone("Somebody", "Else"));
        String patient = "patient=" + nessa.reference();

        assertThat(ids(watch.get("/AuditEvent?" + patient + "&action=R"))).containsExactly(read.reference());
        assertThat(ids(watch.get("/AuditEvent?" + patient + "&outcome=8"))).containsExactly(refused.reference());
        assertThat(ids(watch.get("/AuditEvent?" + patient + "&subtype=AuthZ-Consent")))
                .containsExactly(refused.reference());
        assertThat(ids(watch.get("/AuditEvent?" + patient
                        + "&type=http://terminology.hl7.org/CodeSystem/audit-event-type%7Crest&subtype=read")))
                .containsExactly(read.reference());
        assertThat(ids(watch.get(
                        "/AuditEvent?agent=Organization/" + desk.organisation().code() + "&action=R")))
                .hasSize(2);
        assertThat(ids(watch.get("/AuditEvent?" + patient + "&agent:identifier=u-1&outcome=0&subtype=read")))
                .containsExactly(read.reference());
        assertThat(ids(watch.get("/AuditEvent?" + patient + "&date=lt2020-01-01")))
                .isEmpty();
        String today = clock.instant().toString().substring(0, 10);
        assertThat(ids(watch.get("/AuditEvent?" + patient + "&date=ge" + today + "&subtype=read")))
                .containsExactly(read.reference());
        assertThat(ids(watch.search("AuditEvent", "patient", nessa.reference(), "action", "R")))
                .containsExactly(read.reference());
        assertThat(ids(watch.get("/AuditEvent?_id=" + read.reference() + "," + refused.reference())))
                .containsExactly(read.reference(), refused.reference());
        assertThat(ids(watch.get("/AuditEvent?patient=Patient/00000000-0000-4000-8000-000000000000")))
                .isEmpty();
    }

    @Test
    void pageAfterPageWithoutGapOrRepeat() {
        for (int i = 0; i < 5; i++) {
            look(Verb.READ, nessa);
        }
        Answer first = watch.get("/AuditEvent?patient=" + nessa.reference() + "&subtype=read&_count=3")
                .is(200);
        Answer second = watch.get(first.link("next")).is(200);

        assertThat(ids(first)).hasSize(3);
        assertThat(ids(second)).hasSize(2).doesNotContainAnyElementsOf(ids(first));
        assertThat(second.link("next")).isEmpty();
        assertThat(watch.get("/AuditEvent?patient=" + nessa.reference() + "&subtype=read&_summary=count")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void onlyASystemOfAdministrationThatSeesTheWholePlaceMayRead() {
        Recorded place = look(Verb.READ, nessa);

        Client exchange = fhir.exchange();
        exchange.get("/AuditEvent/" + place.reference()).is(403);
        exchange.get("/AuditEvent?patient=" + nessa.reference()).is(403);
        fhir.practice(desk).get("/AuditEvent?patient=" + nessa.reference()).is(403);
        fhir.watch(desk, "system/Patient.rs").get("/AuditEvent").is(403);
        fhir.watch(desk, "system/AuditEvent.s")
                .get("/AuditEvent/" + place.reference())
                .is(403);
    }

    @Test
    void nobodyWritesTheLog() {
        Client exchange = fhir.exchange();
        String event = "{\"resourceType\":\"AuditEvent\",\"id\":\"1-00000001\"}";

        exchange.post("/AuditEvent", event).is(405);
        exchange.put("/AuditEvent/1-00000001", event).is(405);
        exchange.call("DELETE", "/AuditEvent/1-00000001", "").is(405);
        exchange.call("PATCH", "/AuditEvent/1-00000001", "[]", "Content-Type", "application/json-patch+json")
                .is(405);
        Answer whole = exchange.post("", """
                {"resourceType":"Bundle","type":"transaction","entry":[{"resource":%s,
                 "request":{"method":"PUT","url":"AuditEvent/1-00000001"}}]}
                """.formatted(event));
        assertThat(whole.status()).isEqualTo(405);
    }

    @Test
    void readingTheLogIsALookAtWhoeverItTells() {
        look(Verb.READ, nessa);
        watch.get("/AuditEvent?patient=" + nessa.reference()).is(200);

        assertThat(looks.at(nessa.number(), 1).looks())
                .extracting(PastLook::look)
                .anySatisfy(look -> assertThat(look.detail()).startsWith("who has looked: "));
    }

    @Test
    void whoAnswersAsIfAbsentIsNotNamed() {
        Recorded place = look(Verb.READ, nessa);
        protection.raise(nessa.id(), Flag.REDACTED, "threatened", null, ExamplePeople.CLERK);

        assertThat(watch.get("/AuditEvent/" + place.reference()).is(200).http().body())
                .doesNotContain(nessa.id().toString());
    }

    @Test
    void whatIsNotKnownIsLeftOutAndNamedOrRefused() {
        assertThat(watch.get("/AuditEvent?policy=x&_count=1").is(200).http().body())
                .contains("cannot be searched by policy");
        watch.get("/AuditEvent?policy=x", "Prefer", "handling=strict").is(400);
        watch.get("/AuditEvent?date=yesterday").is(400);
        watch.get("/AuditEvent?_sort=date").is(400);
    }

    @Test
    void metadataSaysWhatIsDoneAndNoMore() {
        JsonNode type = watch.get("/metadata")
                .json()
                .path("rest")
                .path(0)
                .path("resource")
                .valueStream()
                .filter(r -> r.path("type").stringValue("").equals("AuditEvent"))
                .findFirst()
                .orElseThrow();

        assertThat(type.path("interaction")
                        .valueStream()
                        .map(i -> i.path("code").stringValue("")))
                .containsExactly("read", "search-type");
        for (JsonNode parameter : type.path("searchParam")) {
            String name = parameter.path("name").stringValue("");
            String value = name.equals("date") ? Instant.EPOCH.toString() : "1";
            watch.get("/AuditEvent?" + name + "=" + value, "Prefer", "handling=strict")
                    .is(200);
        }
    }

    private static List<String> ids(Answer bundle) {
        return bundle.is(200)
                .json()
                .path("entry")
                .valueStream()
                .map(e -> e.path("resource").path("id").stringValue(""))
                .toList();
    }

    private Recorded look(Verb verb, Someone at) {
        return audit.record(new Look(
                "u-1",
                "Kezia Nwosu, district nurse",
                desk.organisation().number(),
                verb,
                Purpose.DIRECT_CARE,
                new long[] {at.number()},
                "12 Observation"));
    }
}
