package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** Weights under a local code, under LOINC's and under both; a pulse in words; a restricted measurement. */
@WithPlace
class LatestMeasurementsAskedForTests {

    private static final String LOCAL = "{\"system\":\"https://x.example/codes\",\"code\":\"weight\"}";
    private static final String LOINC = "{\"system\":\"http://loinc.org\",\"code\":\"29463-7\"}";

    private final Client exchange;
    private final Client practice;
    private final Someone marsh;

    @Autowired
    LatestMeasurementsAskedForTests(FhirDesk fhir, RecordOffice office) {
        exchange = fhir.exchange();
        Desk desk = office.desk(OrganisationSign.GP);
        practice = fhir.practice(desk);
        marsh = office.someone("Tilda", "Marsh");
        desk.knows(marsh);
    }

    @BeforeEach
    void measurements() {
        measured("2026-01-01", "\"coding\":[" + LOCAL + "]", "");
        measured("2026-01-02", "\"coding\":[" + LOINC + "]", "");
        measured("2026-01-03", "\"coding\":[" + LOINC + "," + LOCAL + "]", "");
        measured("2026-01-03", "\"coding\":[" + LOCAL + "]", "");
        measured("2026-01-04", "\"text\":\"pulse\"", "");
        measured("2026-01-05", "\"text\":\"pulse\"", "");
        measured(
                "2026-01-06",
                "\"text\":\"mood\"",
                "\"meta\":{\"security\":[{\"system\":\"https://oneplace.example/information-class\",\"code\":\"mental-health\"}]},");
    }

    private void measured(String day, String code, String more) {
        exchange.post(
                        "/Observation",
                        "{\"resourceType\":\"Observation\"," + more + "\"status\":\"final\",\"code\":{" + code
                                + "},\"subject\":{\"reference\":\"" + marsh.reference()
                                + "\"},\"effectiveDateTime\":\"" + day + "\"}")
                .is(201);
    }

    private static List<String> days(Answer answer) {
        return answer.is(200)
                .json()
                .path("entry")
                .valueStream()
                .map(e -> e.path("resource")
                        .path("effectiveDateTime")
                        .stringValue()
                        .substring(8))
                .toList();
    }

    @Test
    void areTheLastOfEachCodeWithThoseOfTheSameMoment() {
        String of = "/Observation/$lastn?patient=" + marsh.reference();
        assertThat(days(exchange.get(of))).containsExactly("06", "05", "03", "03");
        assertThat(days(exchange.get(of + "&max=3"))).containsExactly("06", "05", "04", "03", "03", "02");
        assertThat(days(exchange.get(of + "&max=9"))).hasSize(7);
        assertThat(days(exchange.get(of + "&code=http://loinc.org%7C29463-7"))).containsExactly("03");
        assertThat(days(exchange.post("/Observation/$lastn", """
                        {"resourceType":"Parameters","parameter":[{"name":"patient","valueString":"%s"},
                          {"name":"max","valuePositiveInt":2},{"name":"code","valueString":"29463-7"}]}""".formatted(marsh.reference()))))
                .containsExactly("03", "02");
    }

    @Test
    void areOnlyThoseTheCallerMaySee() {
        String of = "/Observation/$lastn?patient=" + marsh.reference();
        assertThat(days(practice.get(of))).containsExactly("05", "03", "03");
    }

    @Test
    void areOfSomebody() {
        assertThat(exchange.get("/Observation/$lastn?code=x").is(400).sentence())
                .contains("patient");
        exchange.get("/Observation/$lastn?patient=" + marsh.reference() + "&max=0")
                .is(400);
        exchange.get("/Observation/$lastn?patient=" + marsh.reference() + "&_count=3")
                .is(400);
    }
}
