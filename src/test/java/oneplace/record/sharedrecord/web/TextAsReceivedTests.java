package oneplace.record.sharedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Place;
import oneplace.base.place.Profile;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Origin;
import oneplace.record.sharedrecord.ResourceId;
import org.junit.jupiter.api.Test;

class TextAsReceivedTests {

    private static final Instant AT = Instant.parse("2026-11-12T10:00:00Z");
    private static final Place NOWHERE = new Place(
            new Profile("x", "X", "X", "place", new OrganisationCode("org-1"), "c", List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of());
    private static final Entry ENTRY = new Entry(
            new ResourceId("Observation", "obs-1"),
            1,
            AT,
            AT,
            1,
            1,
            2,
            1,
            bytes("{\"resourceType\":\"Observation\",\"id\":\"obs-1\",\"status\":\"stored\"}"));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static AsReceived received(String text) {
        return AsReceived.of(ENTRY, new Origin(AT, "demo", 1, "application/fhir+json", bytes(text)), NOWHERE);
    }

    @Test
    void numbersAndTextsStayAsTheyWereWritten() {
        AsReceived alone = received(
                "{ \"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":61.400,\"unit\":\"a: {b}, \\\"c\\\"\"},\"note\":[],\"e\":1E+2}");
        assertThat(alone.alone()).isTrue();
        assertThat(alone.text()).isEqualTo("""
                {
                  "resourceType": "Observation",
                  "valueQuantity": {
                    "value": 61.400,
                    "unit": "a: {b}, \\"c\\""
                  },
                  "note": [],
                  "e": 1E+2
                }""");
    }

    @Test
    void ofABundleOnlyTheEntryItselfIsShown() {
        AsReceived part = received("""
                {"resourceType":"Bundle","entry":[
                  {"fullUrl":"urn:uuid:other","resource":{"resourceType":"Observation","id":"other","note":[{"text":"somebody else"}]}},
                  {"fullUrl":"urn:uuid:obs-1","resource":{"resourceType":"Observation","valueInteger":7}},
                  {"resource":{"resourceType":"Condition","id":"obs-1"}}]}""");
        assertThat(part.alone()).isFalse();
        assertThat(part.kept()).isFalse();
        assertThat(part.text())
                .contains("\"valueInteger\": 7")
                .doesNotContain("somebody else")
                .doesNotContain("Condition");
    }

    @Test
    void ofSeveralLinesOnlyTheEntrysOwnIsShown() {
        AsReceived line = received("""
                {"resourceType":"Observation","id":"other","note":"secret"}
                {"resourceType":"Observation","id":"obs-1","valueDecimal":7.10}
                {"resourceType":"Condition","id":"obs-1"}""");
        assertThat(line.kept()).isFalse();
        assertThat(line.text())
                .contains("\"valueDecimal\": 7.10")
                .doesNotContain("secret")
                .doesNotContain("Condition");
    }

    @Test
    void whereTheEntryCannotBeToldFromTheRestTheStoredOneIsShown() {
        for (String text : List.of(
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"x\",\"note\":\"secret\"}}]}",
                "<Bundle xmlns=\"http://hl7.org/fhir\"><entry>secret</entry></Bundle>",
                "{\"resourceType\":\"Observation\"}\n{\"resourceType\":\"Observation\",\"note\":\"secret\"}",
                "[\"secret\"]",
                "")) {
            AsReceived kept = received(text);
            assertThat(kept.kept()).as(text).isTrue();
            assertThat(kept.text()).as(text).contains("stored").doesNotContain("secret");
        }
    }

    @Test
    void brokenOrDeepJsonIsLaidOutWithoutHarm() {
        assertThat(Indented.of("{\"a\":\"never closed")).contains("never closed");
        assertThat(Indented.of("}}]]")).contains("}");
        assertThat(Indented.of("[".repeat(5000))).hasSizeLessThan(700_000);
        assertThat(Indented.of("\"\\")).isEqualTo("\"\\");
    }

    @Test
    void theCodesOfAnEntryAreFoundWithoutReadingItsRest() {
        assertThat(
                        Peek.codes(
                                bytes(
                                        "{\"category\":[{\"coding\":[{\"code\":\"vital-signs\"}]}],\"code\":{\"text\":\"x\",\"coding\":[{\"system\":\"s\",\"code\":\"29463-7\",\"display\":\"d\"},{\"display\":\"none\"},{\"code\":\"27113001\"}]},\"broken")))
                .containsExactly("29463-7", "27113001");
        assertThat(Peek.codes(bytes("{\"code\":\"text\",\"status\":\"final\"}")))
                .isEmpty();
        assertThat(Peek.codes(bytes("{\"status\":\"final\"}"))).isEmpty();
        assertThat(Peek.codes(bytes("[]"))).isEmpty();
    }
}
