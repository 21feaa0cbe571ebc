package oneplace.record.sharedrecord.search.path;

import ca.uhn.fhir.model.api.annotation.Child;
import ca.uhn.fhir.model.api.annotation.DatatypeDef;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IAnyResource;
import org.hl7.fhir.r4.model.Enumeration;
import org.jspecify.annotations.Nullable;

/** The elements of R4's types, as the annotations of the R4 structures tell them; read one class at a time. */
final class Elements {

    /**
     * A type that an element can have.
     *
     * @param name FHIR's name: {@code CodeableConcept}, {@code dateTime}; {@code Resource} for any resource
     * @param shape the class that lists its children
     */
    record ElementType(String name, Class<?> shape, CodeSystems systems) {}

    /**
     * A child element.
     *
     * @param choice whether its name in JSON ends in the name of its type
     */
    record Element(String name, boolean choice, List<ElementType> types) {}

    private Elements() {}

    /** The child {@code name} of {@code shape}, inherited ones too; null when there is none. */
    static @Nullable Element child(Class<?> shape, String name) {
        for (Class<?> c = shape; c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                Child child = field.getAnnotation(Child.class);
                if (child != null && plain(child.name()).equals(name)) {
                    return element(field, child);
                }
            }
        }
        return null;
    }

    private static String plain(String name) {
        return name.endsWith("[x]") ? name.substring(0, name.length() - 3) : name;
    }

    private static Element element(Field field, Child child) {
        Type declared = field.getGenericType();
        if (declared instanceof ParameterizedType list && list.getRawType() == List.class) {
            declared = list.getActualTypeArguments()[0];
        }
        String name = plain(child.name());
        if (declared instanceof ParameterizedType code && code.getRawType() == Enumeration.class) {
            CodeSystems systems = CodeSystems.of((Class<?>) code.getActualTypeArguments()[0]);
            return new Element(name, false, List.of(new ElementType("code", Enumeration.class, systems)));
        }
        Class<?> shape = (Class<?>) declared;
        if (shape != org.hl7.fhir.r4.model.Type.class) {
            return new Element(name, false, List.of(type(shape)));
        }
        List<ElementType> types = new ArrayList<>();
        for (Class<?> each : child.type()) {
            ElementType type =
                    type(IAnyResource.class.isAssignableFrom(each) ? org.hl7.fhir.r4.model.Reference.class : each);
            if (types.stream().noneMatch(known -> known.name.equals(type.name))) {
                types.add(type);
            }
        }
        return new Element(name, true, types);
    }

    private static ElementType type(Class<?> shape) {
        if (IAnyResource.class.isAssignableFrom(shape)) {
            return new ElementType("Resource", shape, CodeSystems.NONE);
        }
        DatatypeDef definition = shape.getAnnotation(DatatypeDef.class);
        if (definition == null) {
            return new ElementType("BackboneElement", shape, CodeSystems.NONE);
        }
        return new ElementType(isQuantity(definition.name()) ? "Quantity" : definition.name(), shape, CodeSystems.NONE);
    }

    private static boolean isQuantity(String name) {
        return name.equals("SimpleQuantity") || name.equals("MoneyQuantity");
    }
}
