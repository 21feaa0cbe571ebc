package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Clauses of FHIR R4's page on searching that are about the answer, or about more than one resource. */
@WithPlace
class SearchDetailsTests {

    private final Client exchange;
    private final Someone mary;
    private final String tag = UUID.randomUUID().toString();

    @Autowired
    SearchDetailsTests(FhirDesk fhir, RecordOffice office) {
        exchange = fhir.exchange();
        mary = office.someone("Mary", "Own");
    }

    private String write(String type, String members) {
        return exchange.post("/" + type, """
                {"resourceType":"%s","meta":{"tag":[{"code":"%s"}]},%s}""".formatted(type, tag, members))
                .is(201)
                .id();
    }

    private String observation(String members) {
        return write(
                "Observation",
                "\"status\":\"final\",\"code\":{\"text\":\"Weight\"},\"subject\":{\"reference\":\"" + mary.reference()
                        + "\"}" + members);
    }

    private static List<String> ids(Answer answer, String mode) {
        return answer.is(200)
                .json()
                .path("entry")
                .valueStream()
                .filter(e -> e.at("/search/mode").stringValue().equals(mode))
                .map(e -> e.at("/resource/id").stringValue())
                .toList();
    }

    @Test
    void aReferenceWrittenWithOurOwnAddressIsFoundByItsShortForm() {
        String id = write(
                "Observation",
                "\"status\":\"final\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"" + exchange.fhir() + "/"
                        + mary.reference() + "\"}");
        assertThat(ids(exchange.get("/Observation?_tag=" + tag + "&subject=" + mary.reference()), "match"))
                .containsExactly(id);
        assertThat(ids(exchange.get("/Observation?_tag=" + tag + "&subject:Patient.family=own"), "match"))
                .containsExactly(id);
    }

    @Test
    void whatStandsLowerInATreeIsFoundBelow() {
        String house = write("Location", "\"name\":\"House\"");
        String ward = write("Location", "\"name\":\"Ward\",\"partOf\":{\"reference\":\"Location/" + house + "\"}");
        String bed = write("Location", "\"name\":\"Bed\",\"partOf\":{\"reference\":\"Location/" + ward + "\"}");
        String stay = write(
                "Encounter",
                "\"status\":\"finished\",\"class\":{\"code\":\"IMP\"},\"location\":[{\"location\":{\"reference\":\"Location/"
                        + bed + "\"}}]");
        assertThat(ids(exchange.get("/Encounter?_tag=" + tag + "&location:below=" + house), "match"))
                .containsExactly(stay);
        assertThat(ids(exchange.get("/Encounter?_tag=" + tag + "&location:above=Location/" + bed), "match"))
                .containsExactly(stay);
        assertThat(ids(exchange.get("/Encounter?_tag=" + tag + "&location:above=" + house), "match"))
                .isEmpty();
        assertThat(ids(exchange.get("/Location?partof:below=Location/" + house), "match"))
                .containsExactlyInAnyOrder(ward, bed);
        assertThat(ids(exchange.get("/Location?_tag=" + tag + "&partof:above=" + bed), "match"))
                .containsExactlyInAnyOrder(ward, bed);
        exchange.get("/Observation?patient:below=1").is(400);
    }

    @Test
    void whatAListHoldsIsFoundByTheList() {
        String one = observation("");
        String two = observation("");
        String gone = observation("");
        String list = write("List", """
                "status":"current","mode":"changes","entry":[{"item":{"reference":"Observation/%s"}},
                {"item":{"reference":"Observation/%s"}},{"deleted":true,"item":{"reference":"Observation/%s"}}]""".formatted(one, two, gone));
        assertThat(ids(exchange.get("/Observation?_list=" + list), "match")).containsExactlyInAnyOrder(one, two);
        assertThat(ids(exchange.get("/Patient?_list=" + list), "match")).isEmpty();
        exchange.get("/AllergyIntolerance?_list=$current-allergies").is(400);
    }

    @Test
    void includesFollowOneAnotherAndNeverRepeatAMatch() {
        String first = observation("");
        String second = observation(",\"hasMember\":[{\"reference\":\"Observation/" + first + "\"}]");
        String third = observation(",\"hasMember\":[{\"reference\":\"Observation/" + second + "\"}]");
        String query = "/Observation?_tag=" + tag + "&_id=" + third;
        assertThat(ids(exchange.get(query + "&_include=Observation:has-member"), "include"))
                .containsExactly(second);
        assertThat(ids(exchange.get(query + "&_include:iterate=Observation:has-member"), "include"))
                .containsExactlyInAnyOrder(first, second);
        assertThat(ids(exchange.get(query + "&_include=*"), "include"))
                .containsExactlyInAnyOrder(second, mary.id().toString());
        Answer all = exchange.get("/Observation?_tag=" + tag + "&_include=Observation:has-member");
        assertThat(ids(all, "match")).hasSize(3);
        assertThat(ids(all, "include")).isEmpty();
        for (String source : List.of("Observation:has-member", "Observation:*", "*")) {
            assertThat(ids(exchange.get("/Observation?_id=" + second + "&_revinclude=" + source), "include"))
                    .as(source)
                    .containsExactly(third);
        }
        assertThat(ids(
                        exchange.get("/Patient?_id=" + mary.id() + "&_revinclude=Observation:subject:Patient"),
                        "include"))
                .contains(first, second, third);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_summary=count", "_count=0"})
    void countsWithoutEntries(String control) {
        observation("");
        observation("");
        Answer answer = exchange.get("/Observation?_tag=" + tag + "&" + control).is(200);
        assertThat(answer.json().path("total").intValue()).isEqualTo(2);
        assertThat(answer.json().has("entry")).isFalse();
        assertThat(answer.link("next")).isEmpty();
    }

    @Test
    void saysTheTotalWhereItIsKnownOrAskedFor() {
        observation("");
        observation("");
        assertThat(exchange.get("/Observation?_tag=" + tag).json().path("total").intValue())
                .isEqualTo(2);
        assertThat(exchange.get("/Observation?_tag=" + tag + "&_total=none")
                        .json()
                        .has("total"))
                .isFalse();
        for (String total : List.of("estimate", "accurate")) {
            assertThat(exchange.get("/Observation?_tag=" + tag + "&_count=1&_total=" + total)
                            .json()
                            .path("total")
                            .intValue())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "_sort=colour",
                "_include=Observation:colour",
                "_contained=true",
                "_filter=x",
                "_query=x",
                "code=",
                "_sort="
            })
    void whatIsUnknownOrEmptyIsRefusedOrPassedOverAsAsked(String parameter) {
        observation("");
        String query = "/Observation?_tag=" + tag + "&" + parameter;
        exchange.get(query, "Prefer", "handling=strict").is(400);
        assertThat(ids(exchange.get(query), "match")).hasSize(1);
        Answer lenient = exchange.get(query, "Prefer", "handling=lenient");
        assertThat(ids(lenient, "match")).hasSize(1);
        assertThat(lenient.json()
                        .path("entry")
                        .valueStream()
                        .filter(e -> e.at("/search/mode").stringValue().equals("outcome")))
                .singleElement()
                .satisfies(e ->
                        assertThat(e.at("/resource/resourceType").stringValue()).isEqualTo("OperationOutcome"));
        assertThat(lenient.link("self")).isEqualTo(exchange.fhir() + "/Observation?_tag=" + tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date=yesterday",
                "value-quantity=heavy",
                "code:nearly=1",
                "code:in=http://x.example/vs",
                "code:below=1",
                "_count=-1",
                "_total=most",
                "_summary=some",
                "subject:missing=perhaps",
                "_lastUpdated=2026-13"
            })
    void whatCannotBeUnderstoodIsRefusedWhateverTheHandling(String parameter) {
        for (String handling : List.of("strict", "lenient")) {
            Answer refused = exchange.get("/Observation?" + parameter, "Prefer", "handling=" + handling)
                    .is(400);
            assertThat(refused.json().path("resourceType").stringValue()).isEqualTo("OperationOutcome");
            assertThat(refused.sentence()).endsWith(".");
        }
    }

    @Test
    void aBarNeedNotBeEncodedSinceJavaScriptDoesNot() throws IOException {
        URI base = URI.create(exchange.fhir());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            String request = "GET /fhir/Observation?_tag=urn:x|" + tag + "&code:text=[{^`}] HTTP/1.1\r\nHost: "
                    + base.getAuthority() + "\r\nAuthorization: Bearer " + exchange.token()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").contains("\"type\":\"searchset\"");
        }
    }

    @Test
    void thePageHasAnEndWhateverIsAsked() {
        assertThat(exchange.get("/Observation?_tag=" + tag + "&_count=5000")
                        .is(200)
                        .link("self"))
                .endsWith("_count=1000");
    }
}
