package oneplace.record.exchange.check;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What obeys R4 is found faultless, here and by HAPI's strict parser. */
class ResourceAsR4SaysTests {

    private static final long SEED = 20261122;
    private static final FhirContext HAPI = FhirContext.forR4Cached();

    static java.util.stream.Stream<String> types() {
        return HAPI.getResourceTypes().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isFaultless(String type) {
        var generated = new GeneratedResources(SEED + type.hashCode());
        var strict = HAPI.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        for (int i = 0; i < 20; i++) {
            ObjectNode resource = generated.resource(type);
            // what is generated obeys the shapes; its invariants are held against the definitions elsewhere
            assertThat(ResourceCheck.flaws(resource))
                    .as("%s", resource)
                    .allMatch(flaw -> flaw.sentence().matches(".*\\([a-z]+-\\d+\\)"));
            strict.parseResource(resource.toString());
        }
    }

    @Test
    void thePublishedSearchParametersAreFaultless() throws Exception {
        try (InputStream in =
                requireNonNull(getClass().getResourceAsStream("/org/hl7/fhir/r4/model/sp/search-parameters.json"))) {
            JsonNode bundle = JsonMapper.shared().readTree(in);
            assertThat(ResourceCheck.flaws((ObjectNode) bundle)).isEmpty();
            assertThat(bundle.path("entry").size()).isGreaterThan(1000);
        }
    }
}
