package oneplace.record.sharedrecord.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Answers a search by looking at every resource in turn, as plainly as R4's text reads: no index, no plan, no short cuts.
 */
final class PlainScan {

    private static final Set<String> PREFIXES = Set.of("eq", "ne", "gt", "lt", "ge", "le", "sa", "eb");

    private final PlainValues values;
    private final Map<String, Resource> byReference = new HashMap<>();

    PlainScan(PlainValues values, List<Resource> resources) {
        this.values = values;
        resources.forEach(r -> byReference.put(reference(r), r));
    }

    static String reference(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    Stream<Resource> ofType(String type) {
        return byReference.values().stream().filter(r -> r.fhirType().equals(type));
    }

    /** Whether one parameter, as it is written in an address, holds of a resource. */
    boolean holds(Resource resource, String name, String value) {
        if (name.startsWith("_has:")) {
            String[] parts = name.split(":", 4);
            return ofType(parts[1])
                    .filter(other -> targets(other, parts[2]).contains(reference(resource)))
                    .anyMatch(other -> holds(other, parts[3], value));
        }
        int dot = name.indexOf('.');
        if (dot >= 0) {
            String[] head = name.substring(0, dot).split(":");
            Set<String> types = head.length == 1
                    ? values.parameter(resource.fhirType(), head[0]).targets()
                    : Set.of(head[1]);
            return targets(resource, head[0]).stream()
                    .filter(target -> types.contains(target.split("/")[0]))
                    .map(byReference::get)
                    .anyMatch(target -> target != null && holds(target, name.substring(dot + 1), value));
        }
        return own(resource, name, value);
    }

    private boolean own(Resource resource, String name, String value) {
        String[] parts = name.split(":", 2);
        @Nullable String modifier = parts.length == 1 ? null : parts[1];
        if (parts[0].equals("_id")) {
            return Arrays.asList(value.split(","))
                    .contains(resource.getIdElement().getIdPart());
        }
        Published.Parameter parameter = values.parameter(resource.fhirType(), parts[0]);
        if (parameter.kind().equals("composite")) {
            return Arrays.stream(value.split(",")).anyMatch(one -> tuple(resource, parameter, one.split("\\$")));
        }
        List<Base> found = values.of(resource, parameter);
        if ("missing".equals(modifier)) {
            return value.equals("true") == found.isEmpty();
        }
        boolean any = Arrays.stream(value.split(","))
                .anyMatch(one -> found.stream().anyMatch(element -> accepts(parameter, modifier, element, one)));
        return "not".equals(modifier) != any;
    }

    private boolean tuple(Resource resource, Published.Parameter composite, String[] parts) {
        return values.roots(resource, composite).stream().anyMatch(root -> {
            for (int i = 0; i < parts.length; i++) {
                Published.Component component = composite.components().get(i);
                String part = parts[i];
                Published.Parameter parameter = new Published.Parameter("", component.kind(), "", Set.of(), List.of());
                if (values.of(resource, root, component).stream()
                        .noneMatch(element -> accepts(parameter, null, element, part))) {
                    return false;
                }
            }
            return true;
        });
    }

    /** What {@code resources} refer to under any parameter, of what there is. */
    Set<String> referredTo(Collection<Resource> some) {
        return some.stream()
                .flatMap(r -> references(r).flatMap(p -> targets(r, p).stream()))
                .filter(byReference::containsKey)
                .collect(Collectors.toSet());
    }

    /** What refers to {@code resources} under one parameter of a type. */
    Set<String> referringTo(Collection<Resource> some, String type, String parameter) {
        Set<String> targets = some.stream().map(PlainScan::reference).collect(Collectors.toSet());
        return ofType(type)
                .filter(r -> targets(r, parameter).stream().anyMatch(targets::contains))
                .map(PlainScan::reference)
                .collect(Collectors.toSet());
    }

    private Stream<String> references(Resource resource) {
        return values.parameters(resource.fhirType()).stream()
                .filter(p -> p.kind().equals("reference"))
                .map(Published.Parameter::name);
    }

    /** The resources of this place referred to, as {@code Type/id}. */
    private Set<String> targets(Resource resource, String parameter) {
        return Set.copyOf(values.of(resource, values.parameter(resource.fhirType(), parameter)).stream()
                .map(PlainElements::literal)
                .filter(literal -> literal.matches("[A-Z][A-Za-z]+/[^/]+(/_history/.*)?"))
                .map(literal -> literal.replaceAll("/_history/.*", ""))
                .toList());
    }

    private boolean accepts(Published.Parameter parameter, @Nullable String modifier, Base element, String value) {
        return switch (parameter.kind()) {
            case "string" -> PlainElements.string(element, modifier, value);
            case "token" -> PlainElements.token(element, modifier, value);
            case "reference" -> PlainElements.reference(element, modifier, value, parameter.targets());
            case "uri" -> PlainElements.uri(element, modifier, value);
            case "date" -> {
                PlainDates.Span span = PlainDates.of(element);
                yield span != null && PlainDates.compares(prefix(value), PlainDates.read(bare(value)), span);
            }
            case "number" -> PlainNumbers.accepts(prefix(value), bare(value), element);
            case "quantity" -> PlainNumbers.quantity(prefix(value), bare(value), element);
            default -> throw new AssertionError(parameter);
        };
    }

    private static String prefix(String value) {
        return value.length() > 2 && PREFIXES.contains(value.substring(0, 2)) ? value.substring(0, 2) : "eq";
    }

    private static String bare(String value) {
        return value.length() > 2 && PREFIXES.contains(value.substring(0, 2)) ? value.substring(2) : value;
    }
}
