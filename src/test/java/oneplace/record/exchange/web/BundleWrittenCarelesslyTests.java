package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithPlace
class BundleWrittenCarelesslyTests {

    private final Client exchange;

    @Autowired
    BundleWrittenCarelesslyTests(FhirDesk fhir) {
        this.exchange = fhir.exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction", "batch"})
    void withAnEmptyListOfEntriesChangesNothing(String type) {
        Answer done = exchange.post("", "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[]}")
                .is(200);
        assertThat(done.json().path("type").stringValue()).isEqualTo(type + "-response");
        assertThat(done.json().has("entry")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "null", "[]", "\"x\""})
    void withSomethingAmongTheEntriesThatIsNoneIsRefused(String odd) {
        String entry = "{\"resource\":{\"resourceType\":\"Practitioner\",\"active\":true},"
                + "\"request\":{\"method\":\"POST\",\"url\":\"Practitioner\"}}";
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entry + "," + odd + "]}";
        assertThat(exchange.post("", bundle).is(400).expression()).startsWith("Bundle.entry");
    }

    @Test
    void hasTheLinksOfItsNarrativesLedToo() {
        String urn = "urn:uuid:" + UUID.randomUUID();
        String other = "urn:uuid:" + UUID.randomUUID();
        String task = "{\"resourceType\":\"Task\",\"status\":\"draft\",\"intent\":\"plan\",\"instantiatesUri\":\"" + urn
                + "\",\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">"
                + "<a href=\\\"" + urn + "\\\">their</a> <a href='" + urn + "'>doctor</a> <a href=\\\"" + other
                + "\\\">or</a> " + urn + "</div>\"}}";
        Answer done = exchange.post(
                        "",
                        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":" + task
                                + ",\"request\":{\"method\":\"POST\",\"url\":\"Task\"}},{\"fullUrl\":\"" + urn
                                + "\",\"resource\":{\"resourceType\":\"Practitioner\",\"active\":true},"
                                + "\"request\":{\"method\":\"POST\",\"url\":\"Practitioner\"}}]}")
                .is(200);
        String practitioner =
                done.json().at("/entry/1/response/location").stringValue().replaceFirst("/_history/1$", "");
        String made = done.json().at("/entry/0/response/location").stringValue();
        Answer read = exchange.get("/" + made).is(200);
        assertThat(read.json().at("/text/div").stringValue())
                .contains("<a href=\"" + practitioner + "\">their</a>")
                .contains("<a href=\"" + practitioner + "\">doctor</a>")
                .contains("<a href=\"" + other + "\">or</a>")
                .endsWith(urn + "</div>");
        assertThat(read.json().path("instantiatesUri").stringValue()).isEqualTo(practitioner);
    }
}
