package oneplace.record.sharedrecord.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Invents searches whose answers are not empty too often: values are taken from the resources, whole, in part or altered. */
final class Questions {

    /** A condition as it is written in an address. */
    record Condition(String name, String value) {
        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    private static final Set<String> NO_PATH = Set.of("_query", "_content", "_text");

    private final Random random;
    private final PlainValues values;
    private final List<Resource> resources;
    private final QuestionValues written;

    Questions(long seed, PlainValues values, List<Resource> resources) {
        this.random = new Random(seed);
        this.values = values;
        this.resources = resources;
        this.written = new QuestionValues(random, values);
    }

    Random random() {
        return random;
    }

    /** Of some resource, so that common types are asked about more often. */
    String type() {
        return any(resources).fhirType();
    }

    Condition condition(String type) {
        return condition(type, 0);
    }

    private Condition condition(String type, int depth) {
        while (true) {
            Resource resource = any(ofType(type));
            int roll = random.nextInt(100);
            Optional<Condition> made = depth < 3 && roll < 10
                    ? has(resource, depth)
                    : depth < 3 && roll < 25
                            ? chain(resource, depth)
                            : roll < 28 ? Optional.of(id(resource)) : own(resource);
            if (made.isPresent()) {
                return made.get();
            }
        }
    }

    private static Condition id(Resource resource) {
        return new Condition("_id", "none," + resource.getIdElement().getIdPart());
    }

    private Optional<Condition> has(Resource resource, int depth) {
        Resource other = any(resources);
        List<Published.Parameter> references = parameters(other.fhirType(), "reference");
        if (references.isEmpty()) {
            return Optional.empty();
        }
        Published.Parameter parameter = any(references);
        if (!parameter.targets().contains(resource.fhirType())
                || values.of(other, parameter).stream()
                        .noneMatch(v -> PlainElements.literal(v).startsWith(resource.fhirType() + "/"))) {
            return Optional.empty();
        }
        Condition inner = condition(other.fhirType(), depth + 1);
        return Optional.of(
                new Condition("_has:" + other.fhirType() + ":" + parameter.name() + ":" + inner.name(), inner.value()));
    }

    private Optional<Condition> chain(Resource resource, int depth) {
        List<Published.Parameter> references = parameters(resource.fhirType(), "reference");
        if (references.isEmpty()) {
            return Optional.empty();
        }
        Published.Parameter parameter = any(references);
        List<Base> found = values.of(resource, parameter);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String target = PlainElements.literal(any(found)).split("/")[0];
        if (ofType(target).isEmpty() || !parameter.targets().contains(target)) {
            return Optional.empty();
        }
        Condition inner = condition(target, depth + 1);
        String to = parameter.targets().size() == 1 && random.nextBoolean() ? "" : ":" + target;
        return Optional.of(new Condition(parameter.name() + to + "." + inner.name(), inner.value()));
    }

    private Optional<Condition> own(Resource resource) {
        Published.Parameter parameter = any(parameters(resource.fhirType(), ""));
        if (random.nextInt(15) == 0 && !parameter.kind().equals("composite")) {
            return Optional.of(new Condition(parameter.name() + ":missing", String.valueOf(random.nextBoolean())));
        }
        String modifier = modifier(resource, parameter);
        List<String> alternatives = new ArrayList<>();
        for (int i = random.nextInt(3) == 0 ? 3 : 1; i > 0; i--) {
            written.of(any(ofType(resource.fhirType())), parameter, modifier).ifPresent(alternatives::add);
        }
        written.of(resource, parameter, modifier).ifPresent(alternatives::add);
        return alternatives.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(
                        parameter.name() + (modifier.isEmpty() ? "" : ":" + modifier), String.join(",", alternatives)));
    }

    private String modifier(Resource resource, Published.Parameter parameter) {
        List<Base> found = parameter.kind().equals("composite") ? List.of() : values.of(resource, parameter);
        List<String> possible = switch (parameter.kind()) {
            case "string" -> List.of("", "", "exact", "contains");
            case "uri" -> List.of("", "", "below", "above");
            case "token" ->
                found.stream()
                                .anyMatch(v ->
                                        v instanceof Identifier i && i.getType().hasCoding())
                        ? List.of("", "of-type", "not")
                        : List.of("", "", "", "not", "text");
            case "reference" ->
                found.stream().anyMatch(v -> v instanceof Reference r && r.hasIdentifier())
                        ? List.of("", "identifier")
                        : List.of("", "", type(found, parameter));
            default -> List.of("");
        };
        return any(possible);
    }

    private static String type(List<Base> references, Published.Parameter parameter) {
        return references.stream()
                .map(PlainElements::literal)
                .filter(literal -> literal.matches("[A-Z][A-Za-z]+/.*"))
                .map(literal -> literal.split("/")[0])
                .filter(parameter.targets()::contains)
                .findFirst()
                .orElse("");
    }

    /** What to send along: everything that is referred to, or what refers by one parameter. Empty when it is nothing. */
    Optional<Condition> include(String type) {
        if (random.nextBoolean()) {
            return Optional.of(new Condition("_include", "*"));
        }
        String source = type();
        return parameters(source, "reference").stream()
                .filter(p -> p.targets().contains(type))
                .findFirst()
                .map(p -> new Condition("_revinclude", source + ":" + p.name()));
    }

    /** A key that any search may be sorted by. */
    String sortKey(String type) {
        List<Published.Parameter> possible = parameters(type, "").stream()
                .filter(p -> !p.kind().equals("composite"))
                .toList();
        return (random.nextBoolean() ? "-" : "") + any(possible).name();
    }

    private List<Published.Parameter> parameters(String type, String kind) {
        return values.parameters(type).stream()
                .filter(p -> !p.kind().equals("special")
                        && !NO_PATH.contains(p.name())
                        && !p.name().equals("_id"))
                .filter(p -> kind.isEmpty() || p.kind().toLowerCase(Locale.ROOT).equals(kind))
                .toList();
    }

    private List<Resource> ofType(String type) {
        return resources.stream().filter(r -> r.fhirType().equals(type)).toList();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
