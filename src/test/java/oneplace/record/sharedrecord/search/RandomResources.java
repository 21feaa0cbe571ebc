package oneplace.record.sharedrecord.search;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildPrimitiveEnumerationDatatypeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Resources of any R4 type with arbitrary but well-formed content, the same for the same seed. */
final class RandomResources {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final int DEEPEST = 4;
    private static final Set<String> LEFT_OUT =
            Set.of("contained", "extension", "modifierExtension", "text", "implicitRules", "id", "meta", "data", "div");
    private static final List<String> WORDS = List.of("a", "Ärger", "Blue", "crab", "DELTA", "eau de vie", "f", "été");
    private static final List<String> DATES = List.of("2020", "2020-02", "2020-02-29");
    private static final List<String> TYPES = List.of("Patient", "Practitioner", "Location", "Device", "RelatedPerson");

    private final Random random;

    RandomResources(long seed) {
        this.random = new Random(seed);
    }

    /** A resource of {@code type} as JSON text. */
    String json(String type) {
        IBaseResource resource = FHIR.getResourceDefinition(type).newInstance();
        resource.setId(type + "/" + random.nextInt(5));
        resource.getMeta().addTag().setSystem("urn:tags").setCode(word());
        resource.getMeta().addProfile("https://profiles.example/" + word());
        fill(resource, 0);
        var parser = FHIR.newJsonParser();
        parser.setStripVersionsFromReferences(false);
        parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
        return parser.encodeResourceToString(resource);
    }

    private void fill(IBase element, int depth) {
        BaseRuntimeElementDefinition<?> definition = FHIR.getElementDefinition(element.getClass());
        if (element instanceof IBaseResource resource) {
            definition = FHIR.getResourceDefinition(resource);
        }
        if (!(definition instanceof BaseRuntimeElementCompositeDefinition<?> composite)) {
            return;
        }
        for (BaseRuntimeChildDefinition child : composite.getChildren()) {
            if (!LEFT_OUT.contains(child.getElementName()) && random.nextInt(10) < 9 - 2 * depth) {
                int times = child.getMax() == 1 ? 1 : 1 + random.nextInt(2);
                for (int i = 0; i < times; i++) {
                    add(element, child, depth);
                }
            }
        }
    }

    private void add(IBase parent, BaseRuntimeChildDefinition child, int depth) {
        List<String> names = new ArrayList<>(child.getValidChildNames());
        names.removeIf(name -> name.endsWith("Resource") && !name.equals("resource"));
        if (names.isEmpty()) {
            return;
        }
        names.sort(null);
        BaseRuntimeElementDefinition<?> type = child.getChildByName(names.get(random.nextInt(names.size())));
        if (type == null || IBaseResource.class.isAssignableFrom(type.getImplementingClass())) {
            if (type != null && depth < 2) {
                child.getMutator().addValue(parent, small());
            }
            return;
        }
        IBase value = type.newInstance(child.getInstanceConstructorArguments());
        if (value instanceof Reference reference) {
            reference.setReference(reference());
        } else if (value instanceof IPrimitiveType<?> primitive) {
            primitive(primitive, child);
        } else if (depth < DEEPEST) {
            fill(value, depth + 1);
        }
        if (value instanceof Base && !value.isEmpty()) {
            child.getMutator().addValue(parent, value);
        }
    }

    private Resource small() {
        var patient = new org.hl7.fhir.r4.model.Patient();
        patient.setId("Patient/" + random.nextInt(5));
        return patient;
    }

    private String reference() {
        String local = TYPES.get(random.nextInt(TYPES.size())) + "/" + random.nextInt(5);
        return switch (random.nextInt(6)) {
            case 0 -> "https://elsewhere.example/fhir/" + local;
            case 1 -> local + "/_history/" + random.nextInt(3);
            default -> local;
        };
    }

    private void primitive(IPrimitiveType<?> primitive, BaseRuntimeChildDefinition child) {
        if (primitive instanceof Enumeration<?> enumeration) {
            Object[] constants = constants(child);
            Enum<?> constant = (Enum<?>) constants[random.nextInt(constants.length)];
            if (!constant.name().equals("NULL")) {
                enumeration.setValueAsString(code(constant));
            }
            return;
        }
        primitive.setValueAsString(
                switch (FHIR.getElementDefinition(primitive.getClass()).getName()) {
                    case "boolean" -> String.valueOf(random.nextBoolean());
                    case "integer", "positiveInt", "unsignedInt" -> String.valueOf(1 + random.nextInt(20));
                    case "decimal" -> (random.nextInt(200) - 100) + "." + random.nextInt(10);
                    case "date" -> DATES.get(random.nextInt(DATES.size()));
                    case "dateTime" ->
                        random.nextBoolean() ? DATES.get(random.nextInt(DATES.size())) : "2020-03-29T01:30:00+01:00";
                    case "instant" -> "2020-10-25T01:30:00.123Z";
                    case "time" -> "12:00:00";
                    case "base64Binary" -> "AAAA";
                    case "uri", "url", "canonical" ->
                        "https://things.example/" + word() + (random.nextBoolean() ? "|" + random.nextInt(3) : "");
                    case "oid" -> "urn:oid:1.2.3";
                    case "uuid" -> "urn:uuid:c757873d-ec9a-4326-a141-556f43239520";
                    case "id", "code" -> "c" + random.nextInt(5);
                    default -> WORDS.get(random.nextInt(WORDS.size()));
                });
    }

    private String word() {
        return "w" + random.nextInt(5);
    }

    private static Object[] constants(BaseRuntimeChildDefinition child) {
        return ((RuntimeChildPrimitiveEnumerationDatatypeDefinition) child)
                .getBoundEnumType()
                .getEnumConstants();
    }

    private static String code(Enum<?> constant) {
        try {
            return (String) constant.getClass().getMethod("toCode").invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
