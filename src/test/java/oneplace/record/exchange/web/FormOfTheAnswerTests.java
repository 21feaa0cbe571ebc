package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** FHIR R4, <em>Content Types and encodings</em>, and what is done with addresses that are none. */
@WithPlace
class FormOfTheAnswerTests {

    private static final String XML =
            "<Practitioner xmlns=\"http://hl7.org/fhir\"><active value=\"true\"/></Practitioner>";

    private final Client exchange;

    @Autowired
    FormOfTheAnswerTests(FhirDesk fhir) {
        this.exchange = fhir.exchange();
    }

    @Test
    void isThatOfTheQuestionWhenNothingElseIsSaid() {
        Answer made = exchange.post("/Practitioner", XML, "Content-Type", "application/fhir+xml")
                .is(201);
        assertThat(made.header("Content-Type")).startsWith("application/fhir+xml");
        assertThat(made.http().body()).contains("<active value=\"true\"/>");
        Answer any = exchange.post("/Practitioner", XML, "Content-Type", "text/xml", "Accept", "*/*")
                .is(201);
        assertThat(any.header("Content-Type")).startsWith("application/fhir+xml");
        Answer refused = exchange.post(
                        "/Practitioner", XML.replace("true", "x"), "Content-Type", "application/fhir+xml")
                .is(400);
        assertThat(refused.http().body()).contains("<OperationOutcome");
    }

    @Test
    void isTheOneThatIsNamed() {
        Answer json = exchange.post(
                        "/Practitioner", XML, "Content-Type", "application/fhir+xml", "Accept", "application/fhir+json")
                .is(201);
        assertThat(json.id()).isNotEmpty();
        Answer form =
                exchange.search("Practitioner", "_count", "1", "_format", "xml").is(200);
        assertThat(form.header("Content-Type")).startsWith("application/fhir+xml");
    }

    @Test
    void isAPartOfTheStatementForWhoAsksForAPart() {
        Answer part = exchange.get("/metadata?_elements=fhirVersion").is(200);
        assertThat(part.json().propertyNames())
                .contains("fhirVersion", "status", "kind", "meta")
                .doesNotContain("rest", "software");
        assertThat(part.json().at("/meta/tag/0/code").stringValue()).isEqualTo("SUBSETTED");
        assertThat(exchange.get("/metadata?_summary=true").is(200).json().propertyNames())
                .contains("rest", "format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Practitioner?%25zz=1&name=%zz",
                "/Practitioner/x?_format=%zz",
                "/metadata?mode=%",
                "/Practitioner/_history?_page=%e"
            })
    void isARefusalWhenTheAddressIsNotEncoded(String path) throws Exception {
        assertThat(RawCall.get(exchange, path)).startsWith("HTTP/1.1 400").contains("OperationOutcome");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Practitioner?=x&_count=1", "/Practitioner?_id=%ff", "/Practitioner?_id=%00"})
    void isNothingWorseForAnOddOne(String path) throws Exception {
        assertThat(RawCall.get(exchange, path)).startsWith("HTTP/1.1 200");
    }

    @Test
    void isNotRepeatedForWhoHasAnyVersion() {
        String id = exchange.post("/Practitioner", "{\"resourceType\":\"Practitioner\",\"active\":true}")
                .is(201)
                .id();
        assertThat(exchange.get("/Practitioner/" + id, "If-None-Match", "*")
                        .is(304)
                        .header("ETag"))
                .isEqualTo("W/\"1\"");
    }
}
