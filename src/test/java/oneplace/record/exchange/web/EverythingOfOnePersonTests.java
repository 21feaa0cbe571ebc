package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stay with two measurements, one of them restricted, and a medicine; an older measurement outside the stay. */
@WithPlace
class EverythingOfOnePersonTests {

    private final Client exchange;
    private final Client practice;
    private final Someone marsh;
    private final Someone other;
    private String practitioner = "";
    private String medication = "";
    private String encounter = "";

    @Autowired
    EverythingOfOnePersonTests(FhirDesk fhir, RecordOffice office) {
        exchange = fhir.exchange();
        Desk desk = office.desk(OrganisationSign.GP);
        practice = fhir.practice(desk);
        marsh = office.someone("Tilda", "Marsh");
        other = office.someone("Edith", "Other");
        desk.knows(marsh);
    }

    @BeforeEach
    void entries() {
        practitioner = made("Practitioner", "\"name\":[{\"family\":\"Nwosu\"}]");
        medication = made("Medication", "\"code\":{\"text\":\"Amlodipine 5 mg tablets\"}");
        encounter = made("Encounter", about("subject") + """
                ,"status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"IMP"},
                "period":{"start":"2026-03-01","end":"2026-03-09"},"participant":[{"individual":{"reference":"%s"}}]""".formatted(practitioner));
        measured("2026-03-02", "\"encounter\":{\"reference\":\"" + encounter + "\"},");
        measured(
                "2026-03-03",
                "\"meta\":{\"security\":[{\"system\":\"https://oneplace.example/information-class\","
                        + "\"code\":\"mental-health\"}]},\"encounter\":{\"reference\":\"" + encounter + "\"},");
        made("MedicationRequest", about("subject") + """
                ,"status":"active","intent":"order","authoredOn":"2026-03-05","medicationReference":{"reference":"%s"},
                "encounter":{"reference":"%s"}""".formatted(medication, encounter));
        measured("2025-06-01", "");
    }

    private String about(String element) {
        return "\"" + element + "\":{\"reference\":\"" + marsh.reference() + "\"}";
    }

    private void measured(String day, String more) {
        made(
                "Observation",
                more + about("subject") + ",\"status\":\"final\",\"code\":{\"text\":\"weight\"},"
                        + "\"effectiveDateTime\":\"" + day + "\"");
    }

    private String made(String type, String members) {
        return type + "/"
                + exchange.post("/" + type, "{\"resourceType\":\"" + type + "\"," + members + "}")
                        .is(201)
                        .id();
    }

    /** Type and mode of all entries over all pages, in order. */
    private static List<String> all(Client client, String path) {
        List<String> all = new ArrayList<>();
        for (String next = path; !next.isEmpty(); ) {
            Answer page = client.get(next).is(200);
            page.json()
                    .path("entry")
                    .forEach(
                            e -> all.add(e.path("resource").path("resourceType").stringValue() + " "
                                    + e.path("search").path("mode").stringValue()));
            next = page.link("next");
        }
        return all;
    }

    private String everything() {
        return "/" + marsh.reference() + "/$everything";
    }

    @Test
    void bringsWhatItRefersToOutsideTheRecord() {
        assertThat(all(exchange, everything()))
                .contains("Patient match", "Practitioner include", "Medication include")
                .doesNotContain("Medication match")
                .filteredOn(e -> e.equals("Observation match"))
                .hasSize(3);
        assertThat(all(practice, everything()))
                .filteredOn(e -> e.equals("Observation match"))
                .hasSize(2);
    }

    @Test
    void givesEachEntryOnceOverPagesOfAnySize() {
        List<String> whole = all(exchange, everything());
        List<String> matches = whole.stream().filter(e -> e.endsWith("match")).toList();
        for (int size = 1; size <= 4; size++) {
            assertThat(all(exchange, everything() + "?_count=" + size).stream()
                            .filter(e -> e.endsWith("match"))
                            .toList())
                    .isEqualTo(matches);
        }
    }

    @Test
    void isNarrowedByTypeByDateOfCareAndByDateOfWriting() {
        assertThat(all(exchange, everything() + "?_type=Observation,Practitioner"))
                .containsOnly("Observation match");
        assertThat(all(exchange, everything() + "?_type=Encounter&_type=Practitioner"))
                .containsExactly("Encounter match", "Practitioner include");
        assertThat(all(exchange, everything() + "?start=2026-03-02&end=2026-03-02"))
                .contains("Patient match", "Observation match")
                .filteredOn(e -> e.startsWith("Observation"))
                .hasSize(1);
        assertThat(all(exchange, everything() + "?end=2025"))
                .filteredOn(e -> e.startsWith("Observation") || e.startsWith("Encounter"))
                .containsExactly("Observation match");
        assertThat(all(exchange, everything() + "?_since=2099-01-01T00:00:00Z")).isEmpty();
        assertThat(all(exchange, everything() + "?_since=2020-01-01T00:00:00%2B01:00"))
                .isEqualTo(all(exchange, everything()));
    }

    @Test
    void tellsOfOneEncounterWithItsPeople() {
        String around = "/" + encounter + "/$everything";
        assertThat(all(exchange, around))
                .contains("Encounter match", "Patient include", "Practitioner include", "Medication include")
                .filteredOn(e -> e.equals("Observation match"))
                .hasSize(2);
        assertThat(all(exchange, around + "?_type=MedicationRequest")).containsExactly("MedicationRequest match");
        assertThat(all(practice, around).stream().filter(e -> e.equals("Observation match")))
                .hasSize(1);
        assertThat(all(exchange, around + "?_count=1").stream().filter(e -> e.endsWith("match")))
                .hasSize(4);
    }

    @Test
    void isRefusedForEverybodyForStrangersAndWithoutSense() {
        exchange.get("/Patient/$everything").is(422);
        assertThat(exchange.get("/Patient/$everything").sentence()).contains("one person");
        practice.get("/Patient/" + other.id() + "/$everything").is(404);
        exchange.get("/Patient/" + UUID.randomUUID() + "/$everything").is(404);
        exchange.get("/Encounter/" + UUID.randomUUID() + "/$everything").is(404);
        exchange.get(everything() + "?start=yesterday").is(400);
        exchange.get(everything() + "?_type=Shoe").is(400);
        exchange.get(everything() + "?colour=red").is(400);
        exchange.get("/" + encounter + "/$everything?start=2026").is(400);
        exchange.post(
                        everything(),
                        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"_count\",\"valueInteger\":2}]}")
                .is(200);
    }
}
