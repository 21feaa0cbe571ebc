package oneplace.trust.shell.tag;

import gg.jte.Content;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns an example's parameters into those of our tag: by name and type, parts into records. A name that neither tag nor
 * record knows is refused, so that no example passes by leaving something out.
 */
final class Binding {

    /** An example asks for something our tag does not have. */
    static final class Unsupported extends RuntimeException {
        Unsupported(String message) {
            super(message);
        }
    }

    private Binding() {}

    static Map<String, Object> parameters(String tag, JsonNode context) {
        Map<String, Type> types = types(tag);
        Map<String, Object> bound = new HashMap<>();
        context.propertyStream().filter(each -> !each.getValue().isNull()).forEach(each -> {
            Type type = types.get(each.getKey());
            if (type == null) {
                throw new Unsupported(tag + " has no parameter " + each.getKey());
            }
            bound.put(each.getKey(), value(each.getValue(), type, each.getKey()));
        });
        return bound;
    }

    /** The parameters of a tag, from its generated class. */
    private static Map<String, Type> types(String tag) {
        try {
            Class<?> generated = Class.forName("gg.jte.generated.precompiled.tag.Jte" + tag + "Generated");
            Method render = Arrays.stream(generated.getMethods())
                    .filter(method -> method.getName().equals("render"))
                    .findFirst()
                    .orElseThrow();
            return Arrays.stream(render.getParameters())
                    .skip(2)
                    .collect(Collectors.toMap(Parameter::getName, Parameter::getParameterizedType));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no tag is called " + tag, e);
        }
    }

    private static Object value(JsonNode node, Type type, String name) {
        if (type instanceof ParameterizedType list) {
            return list(node, list.getActualTypeArguments()[0], name);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == String.class) {
            return node.isContainer() ? refuse(name, node) : node.asString();
        }
        if (wanted == Content.class) {
            String html = node.asString();
            return (Content) output -> output.writeContent(html);
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : refuse(name, node);
        }
        if (wanted == int.class) {
            return node.asInt();
        }
        return record(node, wanted, name);
    }

    private static Object refuse(String name, JsonNode node) {
        throw new Unsupported(name + " cannot be " + node);
    }

    private static List<Object> list(JsonNode node, Type element, String name) {
        if (!node.isArray()) {
            throw new Unsupported(name + " is not a list");
        }
        List<Object> all = new ArrayList<>();
        for (JsonNode each : node) {
            boolean left = each.isNull()
                    || each.isBoolean()
                    || (each.isString() && each.asString().isEmpty());
            if (!left) {
                all.add(value(each, element, name));
            }
        }
        return all;
    }

    private static Object record(JsonNode node, Class<?> type, String name) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        node.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new Unsupported(name + " has no part " + key);
                });
        @Nullable Object[] parts = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            parts[i] = part(node, components[i]);
        }
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part of a record; a bare word stands for its text; what is not said is null, empty, false, or a border. */
    private static @Nullable Object part(JsonNode node, RecordComponent component) {
        String name = component.getName();
        JsonNode given = node.isObject() ? node.get(name) : name.equals("text") ? node : null;
        if (given != null && !given.isNull()) {
            return value(given, component.getGenericType(), name);
        }
        if (component.getType() == boolean.class) {
            return name.equals("border");
        }
        return component.getType() == List.class ? List.of() : null;
    }
}
