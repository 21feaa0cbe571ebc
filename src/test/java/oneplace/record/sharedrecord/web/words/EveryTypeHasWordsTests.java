package oneplace.record.sharedrecord.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

class EveryTypeHasWordsTests {

    private static final FhirContext R4 = FhirContext.forR4Cached();

    @Test
    void theTableKnowsEveryTypeOfR4AndNoOther() {
        assertThat(Kinds.all()).extracting(Kind::type).containsExactlyInAnyOrderElementsOf(R4.getResourceTypes());
    }

    @TestFactory
    Stream<DynamicTest> everyPathLeadsToAnElementOfItsType() {
        return Kinds.all().stream()
                .map(kind -> DynamicTest.dynamicTest(
                        kind.type(),
                        () -> paths(kind)
                                .forEach(path -> assertThat(element(kind.type(), path))
                                        .as("%s of %s", path, kind.type())
                                        .isNotNull())));
    }

    @TestFactory
    Stream<DynamicTest> aResourceOfNothingButItsTypeIsStillCalledSomething() {
        return Stream.concat(R4.getResourceTypes().stream(), Stream.of("", "Nonsense", "NotYetInvented"))
                .map(type -> DynamicTest.dynamicTest("\"" + type + "\"", () -> {
                    var bare = JsonMapper.shared().createObjectNode().put("resourceType", type);
                    Headline headline = Headlines.of(bare);
                    assertThat(headline.line()).isNotBlank().endsWith("not described by its sender");
                    assertThat(headline.kind().count(2)).startsWith("2 ");
                }));
    }

    private static Stream<Path> paths(Kind kind) {
        return Stream.of(
                        kind.title().stream(),
                        kind.says().stream(),
                        kind.author().stream(),
                        kind.details().stream().flatMap(detail -> detail.paths().stream()))
                .flatMap(paths -> paths);
    }

    private static @Nullable BaseRuntimeElementDefinition<?> element(String type, Path path) {
        BaseRuntimeElementDefinition<?> here = R4.getResourceDefinition(type);
        for (String step : path.steps()) {
            here = here instanceof BaseRuntimeElementCompositeDefinition<?> whole ? child(whole, step) : null;
        }
        return here;
    }

    private static @Nullable BaseRuntimeElementDefinition<?> child(
            BaseRuntimeElementCompositeDefinition<?> whole, String name) {
        for (String form : new String[] {name, name + "[x]"}) {
            var child = whole.getChildByName(form);
            if (child != null) {
                String first = child.getValidChildNames().iterator().next();
                return child.getChildByName(child.getValidChildNames().contains(name) ? name : first);
            }
        }
        return null;
    }
}
