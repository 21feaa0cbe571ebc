package oneplace.record.exchange.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import oneplace.record.exchange.check.GeneratedResources;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BundleReadInOnePassTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static String part(byte[] text, SentEntry entry) {
        return new String(Arrays.copyOfRange(text, (int) entry.from(), (int) entry.from() + entry.length()), UTF_8);
    }

    @Test
    void findsEachResourceByItsBytes() {
        byte[] text = """
                {"resourceType":"Bundle", "entry" : [
                  {"fullUrl":"urn:uuid:1","resource": {"resourceType":"Patient","id":"p","name":[{"family":"Zoë – 李 😀"}]} ,
                   "request":{"method":"PUT","url":"Patient/p"}},
                  {"resource":{"id":"o","subject":{"reference":"urn:uuid:1"},"contained":[{"id":"x","resourceType":"Basic"}],
                   "resourceType":"Observation","performer":[{"reference":"Practitioner/1"}]}}],
                 "type":"transaction"}""".getBytes(UTF_8);
        SentBundle bundle = BundleReader.read(text);
        assertThat(bundle.type()).isEqualTo("transaction");
        assertThat(bundle.entries()).hasSize(2);
        SentEntry patient = bundle.entries().getFirst();
        assertThat(part(text, patient))
                .startsWith("{\"resourceType\":\"Patient\"")
                .endsWith("😀\"}]}");
        assertThat(patient.request().orElseThrow().url()).isEqualTo("Patient/p");
        SentEntry observation = bundle.entries().getLast();
        assertThat(observation.type()).isEqualTo("Observation");
        assertThat(observation.id()).isEqualTo("o");
        assertThat(observation.references()).containsExactly("urn:uuid:1", "Practitioner/1");
        assertThat(JSON.readTree(bundle.skeleton()).at("/entry/0/resource").isMissingNode())
                .isTrue();
        assertThat(JSON.readTree(bundle.skeleton()).at("/entry/0/fullUrl").stringValue())
                .isEqualTo("urn:uuid:1");
    }

    @Test
    void readsAStreamAsItReadsTheMemory() {
        var generated = new GeneratedResources(3);
        var bundle = JSON.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
        for (int i = 0; i < 3000; i++) {
            bundle.withArray("entry").addObject().set("resource", generated.resource("Observation"));
        }
        byte[] text = JSON.writeValueAsBytes(bundle);
        SentBundle streamed = BundleReader.read(new ByteArrayInputStream(text));
        assertThat(streamed.entries()).isEqualTo(BundleReader.read(text).entries());
        for (SentEntry entry : streamed.entries()) {
            JsonNode expected = bundle.at("/entry/" + entry.index() + "/resource");
            assertThat(JSON.readTree(part(text, entry))).isEqualTo(expected);
        }
    }

    @Test
    void leadsReferencesToNewIdsAndNothingElse() {
        Leads leads = new Leads();
        byte[] text =
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"fullUrl\":\"https://x.example/fhir/Patient/7\",\"resource\":{\"resourceType\":\"Patient\",\"id\":\"7\"}}]}"
                        .getBytes(UTF_8);
        leads.lead(
                BundleReader.read(text).entries().getFirst(),
                new oneplace.record.sharedrecord.ResourceId("Patient", "new"));
        String led = new String(
                leads.follow(
                        "{\"a\":{\"reference\":\"Patient/7\"},\"b\":{\"reference\":\"https://x.example/fhir/Patient/7\"},\"c\":{\"display\":\"Patient/7\"},\"d\":1.50}"
                                .getBytes(UTF_8)),
                UTF_8);
        assertThat(led)
                .isEqualTo(
                        "{\"a\":{\"reference\":\"Patient/new\"},\"b\":{\"reference\":\"Patient/new\"},\"c\":{\"display\":\"Patient/7\"},\"d\":1.50}");
    }
}
