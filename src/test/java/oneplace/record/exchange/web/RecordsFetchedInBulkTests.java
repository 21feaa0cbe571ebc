package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.bulk.ExportAsked;
import oneplace.record.exchange.bulk.ExportJobs;
import oneplace.record.exchange.bulk.Exporting;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.trust.audit.Looks;
import oneplace.trust.identity.Horizon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A practice knows Tilda Marsh, of whom there is a restricted entry too, and does not know Edith Other. */
@WithPlace
class RecordsFetchedInBulkTests {

    private final FhirDesk fhir;
    private final RecordOffice office;
    private final Client exchange;
    private final Client practice;
    private final Desk desk;
    private final Someone marsh;
    private final Someone other;
    private final Exporting exporting;
    private final ExportJobs jobs;
    private final Looks looks;
    private final Clock clock;
    private final String code = UUID.randomUUID().toString();

    @Autowired
    RecordsFetchedInBulkTests(
            FhirDesk fhir, RecordOffice office, Exporting exporting, ExportJobs jobs, Looks looks, Clock clock) {
        this.fhir = fhir;
        this.office = office;
        this.exporting = exporting;
        this.jobs = jobs;
        this.looks = looks;
        this.clock = clock;
        exchange = fhir.exchange();
        desk = office.desk(OrganisationSign.GP);
        practice = fhir.practice(desk);
        marsh = office.someone("Tilda", "Marsh");
        other = office.someone("Edith", "Other");
        desk.knows(marsh);
    }

    @BeforeEach
    void entries() {
        measured(marsh, "2026-01-01", "");
        measured(marsh, "2026-01-02", "");
        measured(
                marsh,
                "2026-01-03",
                "\"meta\":{\"security\":[{\"system\":\"https://oneplace.example/information-class\",\"code\":\"mental-health\"}]},");
        measured(other, "2026-01-04", "");
        exchange.post("/Practitioner", "{\"resourceType\":\"Practitioner\",\"name\":[{\"family\":\"" + code + "\"}]}")
                .is(201);
    }

    private void measured(Someone someone, String day, String more) {
        exchange.post(
                        "/Observation",
                        "{\"resourceType\":\"Observation\"," + more
                                + "\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"https://x.example\",\"code\":\""
                                + code + "\"}]},\"subject\":{\"reference\":\"" + someone.reference()
                                + "\"},\"effectiveDateTime\":\"" + day + "\"}")
                .is(201);
    }

    private static Answer asked(Client client, String path) {
        return client.get(path, "Prefer", "respond-async");
    }

    private static Answer manifest(Client client, Answer begun) throws InterruptedException {
        String status = begun.is(202).header("Content-Location");
        for (int i = 0; i < 600; i++) {
            Answer answer = client.get(status);
            if (answer.status() != 202) {
                return answer;
            }
            assertThat(answer.header("X-Progress")).endsWith("%");
            assertThat(answer.header("Retry-After")).isNotEmpty();
            Thread.sleep(50);
        }
        throw new AssertionError("the export did not end");
    }

    private static JsonNode told(Answer manifest) {
        return JsonMapper.shared().readTree(manifest.is(200).http().body());
    }

    /** Every resource of every file. */
    private static List<JsonNode> fetched(Client client, Answer begun) throws InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode file : told(manifest(client, begun)).path("output")) {
            Answer lines = client.get(file.path("url").stringValue()).is(200);
            assertThat(lines.header("Content-Type")).startsWith("application/fhir+ndjson");
            List<JsonNode> resources = lines.http()
                    .body()
                    .lines()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .toList();
            assertThat(resources).hasSize(file.path("count").intValue());
            assertThat(resources).allMatch(r -> r.path("resourceType").equals(file.path("type")));
            all.addAll(resources);
        }
        return all;
    }

    private List<String> days(List<JsonNode> resources) {
        return resources.stream()
                .filter(r -> r.toString().contains(code))
                .filter(r -> r.path("resourceType").stringValue().equals("Observation"))
                .map(r -> r.path("effectiveDateTime").stringValue().substring(8))
                .sorted()
                .toList();
    }

    @Test
    void areThoseOfOnesOwnPeopleAndNothingASearchWouldNotShow() throws InterruptedException {
        List<JsonNode> all = fetched(practice, asked(practice, "/Patient/$export"));
        assertThat(days(all)).containsExactly("01", "02");
        assertThat(types(all)).contains("Patient").doesNotContain("Practitioner");
        assertThat(all.toString()).doesNotContain(other.id().toString());
        assertThat(looks.at(marsh.number(), 1).looks().toString())
                .contains("EXPORT", "2 Observation")
                .doesNotContain(code);
        assertThat(looks.at(other.number(), 1).looks().toString()).doesNotContain("EXPORT");
    }

    private static Set<String> types(List<JsonNode> all) {
        return all.stream().map(r -> r.path("resourceType").stringValue()).collect(Collectors.toSet());
    }

    @Test
    void areOfTheWholePlaceForOneWhoSeesIt() throws InterruptedException {
        Answer begun = asked(
                exchange,
                "/$export?_type=Observation,Practitioner&_outputFormat=ndjson&_typeFilter=Observation%3Fcode%3D"
                        + code);
        Answer manifest = manifest(exchange, begun);
        JsonNode told = told(manifest);
        assertThat(told.path("requiresAccessToken").booleanValue()).isTrue();
        assertThat(told.path("request").stringValue()).endsWith("/fhir/$export");
        assertThat(told.path("transactionTime").stringValue()).matches("20.*Z");
        assertThat(told.path("error")).isEmpty();
        assertThat(manifest.header("Expires")).endsWith("GMT");
        List<JsonNode> all = fetched(exchange, begun);
        assertThat(days(all)).containsExactly("01", "02", "03", "04");
        assertThat(all.stream().filter(r -> r.toString().contains(code))).hasSize(5);
        assertThat(types(all)).containsOnly("Observation", "Practitioner");
    }

    @Test
    void areOnlyWhatChangedSince() throws InterruptedException {
        assertThat(fetched(practice, asked(practice, "/Patient/$export?_since=2099-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(days(fetched(practice, asked(practice, "/Patient/$export?_since=2020-01-01T00:00:00Z"))))
                .hasSize(2);
    }

    @Test
    void areOfAGroupAsFarAsItsPeopleAreKnown() throws InterruptedException {
        String group = exchange.post(
                        "/Group",
                        "{\"resourceType\":\"Group\",\"type\":\"person\",\"actual\":true,\"member\":["
                                + "{\"entity\":{\"reference\":\"" + marsh.reference() + "\"}},"
                                + "{\"entity\":{\"reference\":\"" + other.reference() + "\"}},"
                                + "{\"entity\":{\"reference\":\""
                                + office.someone("Una", "Left").reference()
                                + "\"},\"inactive\":true}]}")
                .is(201)
                .id();
        assertThat(days(fetched(exchange, asked(exchange, "/Group/" + group + "/$export"))))
                .containsExactly("01", "02", "03", "04");
        assertThat(days(fetched(practice, asked(practice, "/Group/" + group + "/$export"))))
                .containsExactly("01", "02");
        asked(exchange, "/Group/" + UUID.randomUUID() + "/$export").is(404);
    }

    @Test
    void areForWhoAskedAloneAndGoWhenDeleted() throws InterruptedException {
        Answer begun = asked(practice, "/Patient/$export");
        Answer manifest = manifest(practice, begun);
        String status = begun.header("Content-Location");
        String file = told(manifest).path("output").path(0).path("url").stringValue();
        assertThat(exchange.get(status).status()).isEqualTo(404);
        assertThat(exchange.get(file).status()).isEqualTo(404);
        assertThat(exchange.call("DELETE", status, "").status()).isEqualTo(404);
        assertThat(practice.get(status + "/../keys").status()).isEqualTo(400);
        practice.get(status + "/Patient.9.ndjson").is(404);
        assertThat(practice.call("DELETE", status, "").status()).isEqualTo(202);
        practice.get(status).is(404);
        practice.get(file).is(404);
    }

    @Test
    void areNotForATokenThatAllowsOtherTypes() throws InterruptedException {
        Answer begun = asked(practice, "/Patient/$export?_type=Observation");
        String file = told(manifest(practice, begun))
                .path("output")
                .path(0)
                .path("url")
                .stringValue();
        practice.with("system/Observation.rs").get(file).is(200);
        practice.with("system/Condition.rs").get(file).is(403);
    }

    @Test
    void areRefusedWhenAskedForWrongly() {
        assertThat(practice.get("/Patient/$export").is(400).sentence()).contains("respond-async");
        asked(practice, "/Patient/$export?_outputFormat=csv").is(400);
        asked(practice, "/Patient/$export?_type=Shoe").is(400);
        asked(practice, "/Patient/$export?_elements=id").is(400);
        asked(practice, "/Patient/$export?_typeFilter=Observation").is(400);
        asked(practice, "/Patient/$export?_typeFilter=Observation%3Fpatient.name%3DMarsh")
                .is(400);
        Client reader = fhir.client(desk, Horizon.OWN_PEOPLE, "system/Observation.rs");
        asked(reader, "/Patient/$export?_type=Condition").is(403);
    }

    @Test
    void areBegunAgainAfterARestartAndGivenUpTheSecondTime() throws InterruptedException {
        String client = clientOf(practice);
        ExportAsked wanted =
                new ExportAsked("patient", "", List.of("Observation"), "", List.of(), List.of(), "http://x/$export");
        UUID once = UUID.randomUUID();
        jobs.add(once, client, wanted, clock.instant());
        jobs.begin(once, clock.instant());
        UUID twice = UUID.randomUUID();
        jobs.add(twice, client, wanted, clock.instant());
        jobs.begin(twice, clock.instant());
        jobs.begin(twice, clock.instant());
        asked(practice, "/Patient/$export").is(429);
        exporting.start();
        String path = practice.fhir() + "/_export/";
        for (int i = 0; i < 200 && practice.get(path + once).status() == 202; i++) {
            Thread.sleep(50);
        }
        practice.get(path + once).is(200);
        for (int i = 0; i < 200 && practice.get(path + twice).status() == 202; i++) {
            Thread.sleep(50);
        }
        assertThat(practice.get(path + twice).is(500).sentence()).contains("interrupted");
    }

    /** The client's id, by an export of its own. */
    private String clientOf(Client client) throws InterruptedException {
        Answer begun = asked(client, "/Patient/$export?_type=Flag");
        String location = begun.is(202).header("Content-Location");
        manifest(client, begun);
        return jobs.find(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)))
                .orElseThrow()
                .client();
    }
}
