package oneplace.record.exchange.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import oneplace.record.exchange.check.GeneratedResources;
import oneplace.record.exchange.check.ResourceCheck;
import oneplace.record.sharedrecord.ResourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** XML and JSON say the same, and as HAPI says it. */
class ResourceInXmlTests {

    private static final FhirContext HAPI = FhirContext.forR4Cached();
    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<String> types() {
        return HAPI.getResourceTypes().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isWrittenAndReadAsHapiDoes(String type) {
        var generated = new GeneratedResources(7 + type.hashCode());
        for (int i = 0; i < 10; i++) {
            ObjectNode resource = generated.resource(type);
            byte[] json = JSON.writeValueAsBytes(resource);
            byte[] xml = XmlWriting.fromJson(json, i % 2 == 0);
            assertThat(JSON.readTree(XmlReading.toJson(xml))).isEqualTo(resource);
            var byHapi = HAPI.newXmlParser().parseResource(new String(xml, UTF_8));
            assertThat(HAPI.newJsonParser().encodeResourceToString(byHapi))
                    .isEqualTo(HAPI.newJsonParser()
                            .encodeResourceToString(HAPI.newJsonParser().parseResource(new String(json, UTF_8))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile/profiles-types.xml",
                "valueset/v3-codesystems.xml",
                "extension/extension-definitions.xml"
            })
    void whatIsPublishedInXmlIsReadWholeAndFaultless(String file) throws Exception {
        try (InputStream in = requireNonNull(getClass().getResourceAsStream("/org/hl7/fhir/r4/model/" + file))) {
            byte[] json = XmlReading.toJson(in.readAllBytes());
            ObjectNode bundle = (ObjectNode) JSON.readTree(json);
            assertThat(bundle.path("entry").size()).isGreaterThan(50);
            assertThat(ResourceCheck.flaws(bundle)).isEmpty();
            assertThat(JSON.readTree(XmlReading.toJson(XmlWriting.fromJson(json, false))))
                    .isEqualTo(bundle);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1E-9999999999", "0.5e+1000"})
    void aNumberNothingCouldReckonWithIsTakenInNeither(String number) {
        String json =
                "{\"resourceType\":\"Basic\",\"code\":{\"text\":\"%s\"},\"extension\":[{\"url\":\"https://x.example\",\"valueDecimal\":%s}]}";
        assertThat(ResourceCheck.flaws(
                        ResourceText.parse(json.formatted("x", number).getBytes(UTF_8))))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.sentence()).contains("number"));
        assertThat(ResourceCheck.flaws(
                        ResourceText.parse(json.formatted(number, "1e10").getBytes(UTF_8))))
                .isEmpty();
        byte[] xml = ("<Basic xmlns=\"http://hl7.org/fhir\"><extension url=\"https://x.example\"><valueDecimal value=\""
                        + number + "\"/></extension><code><text value=\"x\"/></code></Basic>")
                .getBytes(UTF_8);
        byte[] asJson = XmlReading.toJson(xml);
        assertThat(ResourceCheck.flaws(ResourceText.parse(asJson))).isNotEmpty();
    }

    @Test
    void aDocumentTypeOfOddCharactersIsRefusedAsAnyOther() {
        byte[] text = "<!DOCTYPE x [PUBL\u0016IC \"\" \"//oo\">><t>".getBytes(UTF_8);
        assertThatThrownBy(() -> XmlReading.toJson(text)).isInstanceOf(UnreadableXml.class);
    }

    @ParameterizedTest
    @CsvSource({"1e309, false", "1e308, true", "-0.5e-100, true", "1e-308, true", "%s, true", "-%s.5, true"})
    void aNumberIsTakenInBothFormsOrInNeither(String number, boolean taken) {
        String digits = number.replace("%s", "1".repeat(300));
        byte[] json = ("{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},"
                        + "\"valueQuantity\":{\"value\":" + digits + "}}")
                .getBytes(UTF_8);
        byte[] xml =
                ("<Observation xmlns=\"http://hl7.org/fhir\"><status value=\"final\"/><code><text value=\"x\"/></code>"
                                + "<valueQuantity><value value=\"" + digits + "\"/></valueQuantity></Observation>")
                        .getBytes(UTF_8);
        assertThat(ResourceCheck.flaws(ResourceText.parse(json).tree()).isEmpty())
                .isEqualTo(taken);
        assertThat(ResourceCheck.flaws(
                                ResourceText.parse(XmlReading.toJson(xml)).tree())
                        .isEmpty())
                .isEqualTo(taken);
        assertThat(XmlWriting.fromJson(json, false)).isNotEmpty();
    }

    @Test
    void numbersKeepTheirDigits() {
        byte[] json =
                "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},\"valueQuantity\":{\"value\":1.50}}"
                        .getBytes(UTF_8);
        assertThat(new String(XmlWriting.fromJson(json, false), UTF_8)).contains("<value value=\"1.50\"/>");
        assertThat(new String(XmlReading.toJson(XmlWriting.fromJson(json, false)), UTF_8))
                .contains("\"value\":1.50");
    }

    @Test
    void whatStandsBesideValuesIsKept() {
        JsonNode patient =
                JSON.readTree("{\"resourceType\":\"Patient\",\"name\":[{\"id\":\"n\",\"given\":[\"A\",null,\"C\"],"
                        + "\"_given\":[null,{\"extension\":[{\"url\":\"https://x.example\",\"valueCode\":\"u\"}]}]}],"
                        + "\"_birthDate\":{\"id\":\"b\"}}");
        assertThat(JSON.readTree(XmlReading.toJson(XmlWriting.fromJson(JSON.writeValueAsBytes(patient), true))))
                .isEqualTo(patient);
    }

    @Test
    void theEncodingOfTheDeclarationIsUsed() {
        String xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Patient xmlns=\"http://hl7.org/fhir\"><name>"
                + "<family value=\"Zoë\"/></name></Patient>";
        assertThat(new String(XmlReading.toJson(xml.getBytes(Charset.forName("ISO-8859-1"))), UTF_8))
                .contains("Zoë");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Patient [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Patient xmlns=\"http://hl7.org/fhir\"><name><family value=\"&x;\"/></name></Patient>",
                "<!DOCTYPE Patient SYSTEM \"http://127.0.0.1:1/x.dtd\"><Patient xmlns=\"http://hl7.org/fhir\"/>",
                "<!DOCTYPE Patient [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><Patient xmlns=\"http://hl7.org/fhir\"/>",
                "<Patient/>",
                "<Patient xmlns=\"http://hl7.org/fhir\">",
                "<Patient xmlns=\"http://hl7.org/fhir\"><colour value=\"red\"/></Patient>",
                "<Patient xmlns=\"http://hl7.org/fhir\">text</Patient>",
                "<Patient xmlns=\"http://hl7.org/fhir\"><birthDate value=\"2000\"/><birthDate value=\"2001\"/></Patient>",
                "<Patient xmlns=\"http://hl7.org/fhir\"><birthDate colour=\"2000\"/></Patient>",
                "<Patient xmlns=\"http://hl7.org/fhir\"><active/></Patient>",
                "<Patient xmlns=\"http://hl7.org/fhir\"><name><given/></name></Patient>",
                "<Nobody xmlns=\"http://hl7.org/fhir\"/>",
                "<Patient xmlns=\"http://hl7.org/fhir\"/><Patient xmlns=\"http://hl7.org/fhir\"/>",
                "",
            })
    void whatIsNoResourceIsRefusedInOneSentence(String xml) {
        assertThatThrownBy(() -> XmlReading.toJson(xml.getBytes(UTF_8)))
                .isInstanceOf(UnreadableXml.class)
                .message()
                .endsWith(".")
                .doesNotContain("root:");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "<extension url=\"https://x.example\">".repeat(300) + "</extension>".repeat(300);
        assertThatThrownBy(() -> XmlReading.toJson(
                        ("<Patient xmlns=\"http://hl7.org/fhir\">" + deep + "</Patient>").getBytes(UTF_8)))
                .isInstanceOf(UnreadableXml.class)
                .hasMessageContaining("nested");
    }
}
