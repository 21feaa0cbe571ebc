package oneplace.record.sharedrecord.search;

import static oneplace.record.sharedrecord.search.Samples.R4;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import java.util.Set;
import java.util.TreeSet;
import oneplace.record.sharedrecord.search.path.PathCompiler;
import oneplace.record.sharedrecord.search.path.Walk;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.BaseResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every published path, walked by us and evaluated by the reference engine on the same arbitrary resources. */
class PathsAgreeWithFhirPathTests {

    private static final long SEED = 20261122;
    private static final int RESOURCES_A_TYPE = 7;

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final IFhirPath engine = fhir.newFhirPath();
    private int compared;

    PathsAgreeWithFhirPathTests() {
        engine.setEvaluationContext(new IFhirPathEvaluationContext() {
            @Override
            public @Nullable IBase resolveReference(IIdType reference, @Nullable IBase context) {
                return reference.hasResourceType()
                        ? fhir.getResourceDefinition(reference.getResourceType())
                                .newInstance()
                        : null;
            }
        });
    }

    @Test
    void onResourcesOfEveryType() {
        RandomResources resources = new RandomResources(SEED);
        for (String type : R4.types()) {
            for (int i = 0; i < RESOURCES_A_TYPE; i++) {
                compare(type, resources.json(type));
            }
        }
        assertThat(compared).as("elements compared").isGreaterThan(10_000);
    }

    private void compare(String type, String json) {
        ObjectNode ours = Samples.asWritten(json);
        IBaseResource theirs = fhir.newJsonParser().parseResource(json);
        for (SearchParameter parameter : R4.of(type)) {
            if (parameter.kind() != SearchKind.COMPOSITE) {
                Set<String> walked = walked(theirs.getClass(), parameter.path(), ours);
                assertThat(walked)
                        .as("seed %d: %s %s on %s", SEED, parameter, parameter.path(), json)
                        .isEqualTo(evaluated(parameter.path(), theirs));
                compared += walked.size();
            }
        }
    }

    private static Set<String> walked(Class<?> shape, String path, ObjectNode resource) {
        Set<String> found = new TreeSet<>();
        for (Walk walk : PathCompiler.compile(shape, path)) {
            walk.each(resource, element -> found.add(element.isContainer() ? element.toString() : element.asString()));
        }
        return found;
    }

    private Set<String> evaluated(String path, IBaseResource resource) {
        Set<String> found = new TreeSet<>();
        for (IBase element : engine.evaluate(resource, path, IBase.class)) {
            switch (element) {
                case IIdType id -> found.add(id.getIdPart());
                case IPrimitiveType<?> primitive -> found.add(primitive.getValueAsString());
                case BaseResource inner -> found.add(json(fhir.newJsonParser().encodeResourceToString(inner)));
                default -> found.add(json(parser().encodeToString(element)));
            }
        }
        return found;
    }

    private ca.uhn.fhir.parser.IParser parser() {
        var parser = fhir.newJsonParser();
        parser.setStripVersionsFromReferences(false);
        return parser;
    }

    private static String json(String text) {
        JsonNode node = Samples.asWritten(text);
        return node.toString();
    }
}
