package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.bundle.BundleReader;
import oneplace.record.exchange.web.Bodies.Sent;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithPlace
class EntryOfABatchGoneWrongTests {

    private static final String PRACTITIONER = "{\"resourceType\":\"Practitioner\",\"active\":true}";

    private final Client exchange;

    @Autowired
    EntryOfABatchGoneWrongTests(FhirDesk fhir) {
        this.exchange = fhir.exchange();
    }

    private static String bundle(String type, String... entries) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[" + String.join(",", entries) + "]}";
    }

    private static String get(String url) {
        return "{\"request\":{\"method\":\"GET\",\"url\":\"" + url + "\"}}";
    }

    private static String post(String url, String resource) {
        return "{\"resource\":" + resource + ",\"request\":{\"method\":\"POST\",\"url\":\"" + url + "\"}}";
    }

    private static List<String> statuses(JsonNode bundle) {
        return bundle.path("entry")
                .valueStream()
                .map(e -> e.at("/response/status").stringValue().substring(0, 3))
                .toList();
    }

    @Test
    void isItsOwnFaultWhenItsAddressIsNotEncoded() {
        Answer done = exchange.post("", bundle("batch", post("Practitioner", PRACTITIONER), get("Patient?name=%zz")))
                .is(200);
        assertThat(statuses(done.json())).containsExactly("201", "400");
        Answer whole = exchange.post(
                        "", bundle("transaction", post("Practitioner", PRACTITIONER), get("Patient?name=%zz")))
                .is(400);
        assertThat(whole.expression()).startsWith("Bundle.entry[1]");
    }

    @Test
    void isToldFromAnOutcomeThatWasAskedFor() {
        JsonNode done = exchange.post(
                        "",
                        bundle(
                                "batch",
                                post("Practitioner/$validate", PRACTITIONER),
                                post("Practitioner", PRACTITIONER.replace("true", "\"yes\""))))
                .is(200)
                .json();
        assertThat(done.at("/entry/0/resource/resourceType").stringValue()).isEqualTo("OperationOutcome");
        assertThat(done.at("/entry/0/response").has("outcome")).isFalse();
        assertThat(done.at("/entry/1").has("resource")).isFalse();
        assertThat(done.at("/entry/1/response/outcome/issue/0/severity").stringValue())
                .isEqualTo("error");
    }

    @Test
    void isItsOwnFaultWhateverItIs() {
        DispatcherServlet broken = new DispatcherServlet() {
            @Override
            public void service(ServletRequest request, ServletResponse response) {
                throw new IllegalArgumentException("what nobody foresaw");
            }
        };
        var inside = new Inside(new ObjectProvider<>() {
            @Override
            public DispatcherServlet getObject() {
                return broken;
            }

            @Override
            public Stream<DispatcherServlet> stream() {
                return Stream.of(broken);
            }
        });
        byte[] sent = bundle("batch", get("Patient/1"), get("Patient/2")).getBytes(StandardCharsets.UTF_8);
        var around = new Inside.Around(
                new MockHttpServletRequest(),
                new MockHttpServletResponse(),
                "http://here/fhir",
                new Sent("application/fhir+json", sent, sent),
                false);
        JsonNode answer = JsonMapper.shared()
                .readTree(new Batches(inside, Clock.systemUTC()).run(around, BundleReader.read(sent)));
        assertThat(statuses(answer)).containsExactly("500", "500");
        assertThat(answer.at("/entry/1/response/outcome/issue/0/code").stringValue())
                .isEqualTo("exception");
        assertThat(answer.toString()).doesNotContain("foresaw");
    }

    @Test
    void isRefusedWhenItIsAnotherBundle() {
        String inner = bundle("batch", get("metadata"));
        Answer done = exchange.post("", bundle("batch", post("?", inner), post("/?x=1", inner), post("/", inner)))
                .is(200);
        assertThat(statuses(done.json())).containsExactly("400", "400", "400");
    }

    @Test
    void isRefusedWhenItIsAnExport() {
        Answer done = exchange.post(
                        "",
                        bundle("batch", get("_export/" + UUID.randomUUID() + "/Patient.1.ndjson"), get("_export/1")))
                .is(200);
        assertThat(statuses(done.json())).containsExactly("400", "400");
    }

    @Test
    void isAnsweredInTheFormOfTheBundle() {
        String id = exchange.post("/Practitioner", PRACTITIONER).is(201).id();
        for (String form : List.of("_format=xml", "%5Fformat=xml", "_pretty=true&_form%61t=application/fhir%2Bxml")) {
            Answer done = exchange.post("", bundle("batch", get("Practitioner/" + id + "?" + form)))
                    .is(200);
            assertThat(done.json().at("/entry/0/resource/id").stringValue())
                    .as(form)
                    .isEqualTo(id);
        }
    }

    /** All answers are held until the last; what does not fit is not carried out. */
    @Test
    void isRefusedWhenThoseBeforeFillTheAnswer() {
        byte[] pages = new byte[15 << 20];
        Arrays.fill(pages, (byte) 'x');
        String file = exchange.call(
                        "POST", "/Binary", new String(pages, StandardCharsets.US_ASCII), "Content-Type", "text/plain")
                .is(201)
                .id();
        String read = get("Binary/" + file);
        Answer done = exchange.post(
                        "", bundle("batch", read, read, read, read, read, post("Practitioner", PRACTITIONER)))
                .is(200);
        assertThat(statuses(done.json())).containsExactly("200", "200", "200", "200", "422", "422");
        assertThat(done.json().at("/entry/4/response/outcome/issue/0/code").stringValue())
                .isEqualTo("too-costly");
        exchange.post("", bundle("transaction", read, read, read, read, read)).is(422);
    }
}
