package oneplace.record.exchange.check;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A condition R4 sets on one kind of object.
 *
 * @param key as the definition has it: {@code obs-6}
 * @param sentence what must be so
 * @param broken the places, in an object that stands somewhere, at which it is not so
 */
record Invariant(String key, String sentence, BiFunction<ObjectNode, Spot, Stream<Spot>> broken) {

    /** One that the object as a whole keeps or breaks. */
    static Invariant whole(String key, String sentence, Predicate<ObjectNode> kept) {
        return new Invariant(key, sentence, (node, at) -> kept.test(node) ? Stream.empty() : Stream.of(at));
    }

    /** One that each of an element's repetitions keeps or breaks. */
    static Invariant each(String key, String sentence, String element, BiFunction<ObjectNode, JsonNode, Boolean> kept) {
        return new Invariant(
                key,
                sentence,
                (node, at) -> IntStream.range(0, node.path(element).size())
                        .filter(i -> !kept.apply(node, node.path(element).get(i)))
                        .mapToObj(i -> at.at(element, i)));
    }

    Flaw flaw(Spot at) {
        return new Flaw(Fault.INVARIANT, at.toString(), sentence + " (" + key + ")");
    }

    /** Whether an element stands, by any of its names, with a value or extensions. */
    static boolean has(JsonNode node, String... names) {
        for (String name : names) {
            if (node.has(name) || node.has("_" + name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a choice of types stands: {@code value} as {@code valueQuantity}. */
    static boolean hasAny(JsonNode node, String choice) {
        return node.propertyNames().stream()
                .map(name -> name.startsWith("_") ? name.substring(1) : name)
                .anyMatch(name -> name.length() > choice.length()
                        && name.startsWith(choice)
                        && Character.isUpperCase(name.charAt(choice.length())));
    }

    /** Whether a concept has a coding of a system with one of these codes. */
    static boolean coded(JsonNode concept, String system, String... codes) {
        return concept.path("coding")
                .valueStream()
                .anyMatch(coding -> coding.path("system").asString("").equals(system)
                        && Stream.of(codes)
                                .anyMatch(
                                        code -> coding.path("code").asString("").equals(code)));
    }
}
