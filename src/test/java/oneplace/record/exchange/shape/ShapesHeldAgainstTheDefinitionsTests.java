package oneplace.record.exchange.shape;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShapesHeldAgainstTheDefinitionsTests {

    /** Bound to all media types, all units, or a list of another publisher: too open to be enumerated. */
    private static final Set<String> OPEN = Set.of("mimetypes|4.0.1", "ucum-units|4.0.1", "LL379-9|4.0.1");

    private static final Set<String> ABSTRACT =
            Set.of("Element", "BackboneElement", "Resource", "DomainResource", "MetadataResource");

    private static List<PublishedDefinitions.Element> published;

    @BeforeAll
    static void read() throws Exception {
        published = PublishedDefinitions.all().stream()
                .filter(e -> e.path().contains("."))
                .filter(e -> !ABSTRACT.contains(e.path().substring(0, e.path().indexOf('.'))))
                .filter(e -> Character.isUpperCase(e.path().charAt(0)))
                .toList();
        assertThat(published).hasSizeGreaterThan(5000);
    }

    @Test
    void everyElementOfEveryTypeHasItsCardinality() {
        List<String> wrong = new ArrayList<>();
        for (var element : published) {
            Group group = group(element.path());
            if (group == null
                    || group.required() != element.required()
                    || member(element.path(), group.names().getFirst()).many() != element.many()) {
                wrong.add(element.path());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyChoiceHasTheTypesOfTheDefinition() {
        for (var element : published) {
            if (element.path().endsWith("[x]")) {
                String name = last(element.path());
                Set<String> expected = new TreeSet<>();
                element.types().forEach(t -> expected.add(name + Character.toUpperCase(t.charAt(0)) + t.substring(1)));
                assertThat(requireNonNull(group(element.path())).names())
                        .as(element.path())
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void everyRequiredBindingHasItsCodes() {
        for (var element : published) {
            String valueSet = element.requiredBinding();
            if (valueSet.isEmpty() || OPEN.contains(valueSet.substring(valueSet.lastIndexOf('/') + 1))) {
                continue;
            }
            assertThat(codes(element.path())).as(element.path()).isPresent();
        }
    }

    @Test
    void noOtherBindingIsTakenForARequiredOne() {
        for (var element : published) {
            if (element.requiredBinding().isEmpty() && !element.path().endsWith("[x]")) {
                assertThat(codes(element.path())).as(element.path()).isEmpty();
            }
        }
    }

    private static Optional<Codes> codes(String path) {
        return switch (member(path, last(path)).kind()) {
            case Kind.Value value -> value.codes();
            case Kind.Parts parts -> parts.codes();
            case Kind.Whole whole -> Optional.empty();
            case Kind.Xhtml xhtml -> Optional.empty();
        };
    }

    @Test
    void everyReferenceLeadsToTheTypesOfTheDefinition() {
        for (var element : published) {
            if (element.types().equals(List.of("Reference"))
                    && member(element.path(), last(element.path())).kind() instanceof Kind.Parts parts) {
                Set<String> expected = element.targets().contains("Resource") ? Set.of() : element.targets();
                assertThat(parts.targets()).as(element.path()).isEqualTo(expected);
            }
        }
    }

    @Test
    void noShapeHasAnElementThatTheDefinitionsLack() {
        Map<String, Set<String>> byParent = new HashMap<>();
        for (var element : published) {
            int dot = element.path().lastIndexOf('.');
            byParent.computeIfAbsent(element.path().substring(0, dot), p -> new TreeSet<>())
                    .add(last(element.path()));
        }
        Set<String> surplus = new TreeSet<>();
        byParent.forEach((parent, elements) -> shape(parent).groups().stream()
                .map(Group::element)
                .filter(element -> !elements.contains(element))
                .forEach(element -> surplus.add(parent + "." + element)));
        assertThat(surplus).isEmpty();
    }

    @Test
    void elementsStandInTheOrderOfTheDefinition() {
        Map<String, List<String>> orders = new LinkedHashMap<>();
        for (var element : published) {
            int dot = element.path().lastIndexOf('.');
            orders.computeIfAbsent(element.path().substring(0, dot), p -> new ArrayList<>())
                    .add(last(element.path()));
        }
        Set<String> wrong = new TreeSet<>();
        orders.forEach((parent, order) -> {
            if (!shape(parent).groups().stream().map(Group::element).toList().equals(order)) {
                wrong.add(parent);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static @Nullable Group group(String path) {
        String element = last(path);
        return shape(path.substring(0, path.lastIndexOf('.'))).groups().stream()
                .filter(g -> g.element().equals(element))
                .findFirst()
                .orElse(null);
    }

    private static Member member(String path, String name) {
        return requireNonNull(shape(path.substring(0, path.lastIndexOf('.'))).member(name), path);
    }

    private static Shape shape(String path) {
        String[] names = path.split("\\.");
        Shape shape = FhirContext.forR4Cached().getResourceTypes().contains(names[0])
                ? Shapes.r4().resource(names[0])
                : Shapes.r4().dataType(names[0]);
        for (int i = 1; i < names.length; i++) {
            shape = ((Kind.Parts) requireNonNull(shape.member(names[i])).kind()).shape();
        }
        return shape;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1).replace("[x]", "");
    }
}
