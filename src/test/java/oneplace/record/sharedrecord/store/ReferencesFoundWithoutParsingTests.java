package oneplace.record.sharedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import oneplace.record.sharedrecord.ResourceId;
import org.junit.jupiter.api.Test;

/** The bytes of a body as it is served. */
class ReferencesFoundWithoutParsingTests {

    private static List<String> in(String body) {
        List<String> found = new ArrayList<>();
        Mentioned.in(body.getBytes(StandardCharsets.UTF_8), type -> true, id -> found.add(id.reference()));
        return found;
    }

    @Test
    void areThoseOfThisPlace() {
        assertThat(in("{\"a\":{\"reference\":\"Patient/1\"},\"b\":[{\"reference\":\"Encounter/x/_history/2\"},"
                        + "{\"reference\":\"#p\"},{\"reference\":\"urn:uuid:1\"},{\"reference\":\"https://x.example/Patient/9\"},"
                        + "{\"reference\":\"Shoe/1\"}]}"))
                .containsExactly("Patient/1", "Encounter/x");
    }

    @Test
    void areNotThoseASentenceQuotes() {
        assertThat(in("{\"text\":\"he wrote \\\"reference\\\":\\\"Patient/1\\\"\"}"))
                .isEmpty();
        assertThat(Mentioned.mentions(
                        "{\"a\":{\"reference\":\"Encounter/12\"}}".getBytes(StandardCharsets.UTF_8),
                        new ResourceId("Encounter", "1")))
                .isFalse();
    }
}
