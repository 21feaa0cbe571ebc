package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithPlace
class BundleSentWholeTests {

    private final Client exchange;
    private final String family = "Bundled" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

    @Autowired
    BundleSentWholeTests(FhirDesk fhir) {
        this.exchange = fhir.exchange();
    }

    private static String bundle(String type, String... entries) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[" + String.join(",", entries) + "]}";
    }

    private static String entry(String fullUrl, String method, String url, String resource) {
        return "{\"fullUrl\":\"" + fullUrl + "\",\"resource\":" + resource + ",\"request\":{\"method\":\"" + method
                + "\",\"url\":\"" + url + "\"}}";
    }

    private String person(String fullUrl) {
        return entry(
                fullUrl,
                "POST",
                "Patient",
                "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"" + family
                        + "\",\"given\":[\"Grace\"]}],\"birthDate\":\"1944-12-09\",\"gender\":\"female\"}");
    }

    private static String weight(String subject, String status) {
        return "{\"resourceType\":\"Observation\",\"status\":\"" + status
                + "\",\"code\":{\"text\":\"weight\"},\"subject\":{\"reference\":\"" + subject
                + "\"},\"valueQuantity\":{\"value\":70.0}}";
    }

    private Answer named() {
        return exchange.get("/Patient?family=" + family + "&_total=accurate").is(200);
    }

    @Test
    void isCarriedOutAndItsReferencesLeadToTheNewIds() {
        String somebody = "urn:uuid:" + UUID.randomUUID();
        Answer done = exchange.post(
                        "",
                        bundle(
                                "transaction",
                                entry(
                                        "urn:uuid:" + UUID.randomUUID(),
                                        "POST",
                                        "Observation",
                                        weight(somebody, "final")),
                                person(somebody)))
                .is(200);
        assertThat(done.json().path("type").stringValue()).isEqualTo("transaction-response");
        assertThat(done.json().at("/entry/0/response/status").stringValue()).isEqualTo("201 Created");
        String weight = done.json().at("/entry/0/response/location").stringValue();
        String patient =
                done.json().at("/entry/1/response/location").stringValue().split("/")[1];
        assertThat(exchange.get("/" + weight)
                        .is(200)
                        .json()
                        .at("/subject/reference")
                        .stringValue())
                .isEqualTo("Patient/" + patient);
        assertThat(exchange.get("/" + weight).http().body()).contains("70.0");
    }

    @Test
    void isNotCarriedOutAtAllWhenOneEntryIsWrong() {
        String somebody = "urn:uuid:" + UUID.randomUUID();
        Answer refused = exchange.post(
                        "",
                        bundle(
                                "transaction",
                                person(somebody),
                                entry(
                                        "urn:uuid:" + UUID.randomUUID(),
                                        "POST",
                                        "Observation",
                                        weight(somebody, "done"))))
                .is(400);
        assertThat(refused.expression()).isEqualTo("Bundle.entry[1].resource.status");
        Answer dangling = exchange.post(
                        "",
                        bundle(
                                "transaction",
                                person(somebody),
                                entry(
                                        "urn:uuid:" + UUID.randomUUID(),
                                        "POST",
                                        "Observation",
                                        weight("Patient/" + UUID.randomUUID(), "final"))))
                .is(422);
        assertThat(dangling.expression()).isEqualTo("Bundle.entry[1].resource.subject.reference");
        assertThat(named().json().path("total").intValue()).isZero();
    }

    @Test
    void isCarriedOutEntryByEntryAsABatch() {
        Answer done = exchange.post(
                        "",
                        bundle(
                                "batch",
                                person("urn:uuid:" + UUID.randomUUID()),
                                entry(
                                        "urn:uuid:" + UUID.randomUUID(),
                                        "POST",
                                        "Observation",
                                        "{\"resourceType\":\"Observation\"}"),
                                "{\"request\":{\"method\":\"GET\",\"url\":\"Patient?family=" + family + "\"}}",
                                "{\"request\":{\"method\":\"GET\",\"url\":\"Patient/none\"}}",
                                "{\"request\":{\"method\":\"DELETE\",\"url\":\"Patient/none\"}}"))
                .is(200);
        assertThat(done.json()
                        .path("entry")
                        .valueStream()
                        .map(e -> e.at("/response/status").stringValue().substring(0, 3)))
                .containsExactly("201", "400", "200", "404", "204");
        assertThat(done.json().at("/entry/1/response/outcome/issue").size()).isEqualTo(2);
        assertThat(done.json()
                        .at("/entry/2/resource/entry/0/resource/resourceType")
                        .stringValue())
                .isEqualTo("Patient");
    }

    @Test
    void findsWhatItRefersToByAQuery() {
        String number = "ref-" + UUID.randomUUID();
        String practitioner = exchange.post(
                        "/Practitioner",
                        "{\"resourceType\":\"Practitioner\",\"identifier\":[{\"system\":\"https://x.example/staff\",\"value\":\""
                                + number + "\"}]}")
                .is(201)
                .id();
        String somebody = "urn:uuid:" + UUID.randomUUID();
        String weight = weight(somebody, "final")
                .replace(
                        "\"subject\"",
                        "\"performer\":[{\"reference\":\"Practitioner?identifier=https://x.example/staff|" + number
                                + "\"}],\"subject\"");
        Answer done = exchange.post(
                        "",
                        bundle(
                                "transaction",
                                person(somebody),
                                entry("urn:uuid:" + UUID.randomUUID(), "POST", "Observation", weight)),
                        "Prefer",
                        "return=representation")
                .is(200);
        assertThat(done.json().at("/entry/1/resource/performer/0/reference").stringValue())
                .isEqualTo("Practitioner/" + practitioner);
        exchange.post(
                        "",
                        bundle(
                                "transaction",
                                person(somebody),
                                entry(
                                        "urn:uuid:" + UUID.randomUUID(),
                                        "POST",
                                        "Observation",
                                        weight.replace(number, "nobody"))))
                .is(412);
    }

    @Test
    void createsOnlyWhatIsNotThereYet() {
        String number = "only-" + UUID.randomUUID();
        String practitioner =
                "{\"resourceType\":\"Practitioner\",\"identifier\":[{\"system\":\"https://x.example/staff\",\"value\":\""
                        + number + "\"}]}";
        String condition = "identifier=https://x.example/staff|" + number;
        Answer first = exchange.post("/Practitioner", practitioner, "If-None-Exist", condition)
                .is(201);
        Answer second = exchange.post("/Practitioner", practitioner, "If-None-Exist", condition)
                .is(200);
        assertThat(second.id()).isEqualTo(first.id());
        String entry = "{\"fullUrl\":\"urn:uuid:" + UUID.randomUUID() + "\",\"resource\":" + practitioner
                + ",\"request\":{\"method\":\"POST\",\"url\":\"Practitioner\",\"ifNoneExist\":\"" + condition + "\"}}";
        Answer third = exchange.post("", bundle("transaction", entry)).is(200);
        assertThat(third.json().at("/entry/0/response/status").stringValue()).isEqualTo("200 OK");
        exchange.post("/Practitioner", practitioner).is(201);
        exchange.post("/Practitioner", practitioner, "If-None-Exist", condition).is(412);
    }

    @Test
    void isRefusedWhenItIsNoBundleOfThisKind() {
        exchange.post("", "{\"resourceType\":\"Patient\"}").is(400);
        exchange.post("", bundle("collection", person("urn:uuid:" + UUID.randomUUID())))
                .is(400);
        assertThat(exchange.post(
                                "", "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"colour\":1}]}")
                        .is(400)
                        .expression())
                .isEqualTo("Bundle.entry[0].colour");
        assertThat(exchange.post("", "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[")
                        .is(400)
                        .sentence())
                .contains("ends");
        assertThat(exchange.post(
                                "",
                                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"}}]}")
                        .is(400)
                        .expression())
                .startsWith("Bundle.entry[0]");
    }
}
