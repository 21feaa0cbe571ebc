package oneplace.record.exchange.shape;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeDeclaredChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildContainedResources;
import ca.uhn.fhir.context.RuntimeChildDirectResource;
import ca.uhn.fhir.context.RuntimeChildPrimitiveEnumerationDatatypeDefinition;
import ca.uhn.fhir.context.RuntimeChildResourceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** The shapes of everything R4 defines; each is compiled when it is first asked for, and kept. */
public final class Shapes {

    private static final Shapes R4 = new Shapes(FhirContext.forR4Cached());

    private final FhirContext context;
    private final Map<Class<?>, Shape> known = new ConcurrentHashMap<>();
    private final Shape element;

    private Shapes(FhirContext context) {
        this.context = context;
        this.element = new Shape(
                "Element",
                List.of(
                        new Group("id", false, false, List.of("id")),
                        new Group("extension", false, false, List.of("extension"))),
                List.of(
                        new Member("id", "id", new Kind.Value(Primitive.STRING, Optional.empty()), false),
                        new Member("extension", "extension", parts("Extension"), true)));
    }

    /** The shapes of FHIR R4. */
    public static Shapes r4() {
        return R4;
    }

    /** The shape of a resource type. @throws IllegalArgumentException when R4 has none of this name */
    public Shape resource(String type) {
        if (!context.getResourceTypes().contains(type)) {
            throw new IllegalArgumentException("R4 has no resource type of this name");
        }
        return of(context.getResourceDefinition(type), type);
    }

    /** The shape of a data type. */
    public Shape dataType(String name) {
        return of(composite(name), name);
    }

    /** What may stand beside a primitive value: an id and extensions. */
    public Shape element() {
        return element;
    }

    Shape of(BaseRuntimeElementCompositeDefinition<?> definition, String path) {
        Class<?> key = definition.getImplementingClass();
        Shape shape = known.get(key);
        if (shape == null) {
            shape = compile(definition, path);
            known.put(key, shape);
        }
        return shape;
    }

    private BaseRuntimeElementCompositeDefinition<?> composite(String name) {
        return (BaseRuntimeElementCompositeDefinition<?>) Optional.ofNullable(context.getElementDefinition(name))
                .orElseThrow(() -> new IllegalArgumentException("R4 has no data type of this name"));
    }

    private Kind.Parts parts(String dataType) {
        return new Kind.Parts(this, composite(dataType), dataType, Optional.empty(), Set.of());
    }

    private Shape compile(BaseRuntimeElementCompositeDefinition<?> definition, String path) {
        List<Group> groups = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (BaseRuntimeChildDefinition child : definition.getChildren()) {
            String element = child.getElementName();
            if (Corrections.surplus(path + "." + element)) {
                continue;
            }
            List<Member> ofChild = members(child, path);
            members.addAll(ofChild);
            groups.add(new Group(
                    element,
                    child.getMin() > 0 || Corrections.required(path + "." + element),
                    child.isSummary(),
                    ofChild.stream().map(Member::name).toList()));
        }
        return new Shape(path, groups, members);
    }

    private List<Member> members(BaseRuntimeChildDefinition child, String path) {
        String element = child.getElementName();
        boolean many = child.getMax() != 1;
        if (child instanceof RuntimeChildContainedResources || child instanceof RuntimeChildDirectResource) {
            return List.of(new Member(element, element, new Kind.Whole(), many));
        }
        if (element.equals("extension") || element.equals("modifierExtension")) {
            return List.of(new Member(element, element, parts("Extension"), true));
        }
        Set<String> names = child instanceof RuntimeChildResourceDefinition
                ? Set.of(element)
                : new TreeSet<>(child.getValidChildNames());
        List<Member> members = new ArrayList<>();
        for (String name : names) {
            BaseRuntimeElementDefinition<?> held = child.getChildByName(name);
            if (held != null && (name.equals(element) || Choices.isChoice(element, name, held))) {
                members.add(new Member(name, element, kind(child, held, path + "." + element), many));
            }
        }
        return members;
    }

    private Kind kind(BaseRuntimeChildDefinition child, BaseRuntimeElementDefinition<?> held, String path) {
        return switch (held.getChildType()) {
            case PRIMITIVE_DATATYPE, ID_DATATYPE ->
                new Kind.Value(Primitive.named(held.getName()), codes(child, held.getName(), path));
            case PRIMITIVE_XHTML, PRIMITIVE_XHTML_HL7ORG -> new Kind.Xhtml();
            default -> {
                var composite = (BaseRuntimeElementCompositeDefinition<?>) held;
                boolean block = held.getChildType() == BaseRuntimeElementDefinition.ChildTypeEnum.RESOURCE_BLOCK;
                yield new Kind.Parts(
                        this, composite, block ? path : held.getName(), Corrections.concept(path), targets(child));
            }
        };
    }

    private static Optional<Codes> codes(BaseRuntimeChildDefinition child, String type, String path) {
        if (child instanceof RuntimeChildPrimitiveEnumerationDatatypeDefinition enumerated
                && enumerated.getBoundEnumType() != null) {
            return Optional.of(Enumerated.codes(enumerated.getBoundEnumType()));
        }
        String valueSet = type.equals("code") && child instanceof BaseRuntimeDeclaredChildDefinition declared
                ? declared.getBindingValueSet()
                : null;
        return Corrections.code(path, valueSet);
    }

    private Set<String> targets(BaseRuntimeChildDefinition child) {
        if (!(child instanceof RuntimeChildResourceDefinition reference)) {
            return Set.of();
        }
        List<Class<? extends IBaseResource>> types = reference.getResourceTypes();
        return types.stream().anyMatch(Class::isInterface)
                ? Set.of()
                : types.stream()
                        .map(type -> context.getResourceDefinition(type).getName())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
