package oneplace.record.sharedrecord;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The resource types of FHIR R4, numbered in alphabetical order. R4 is closed, so the numbers never change; the tables
 * keep them.
 */
public final class ResourceTypes {

    private static final List<String> NAMES =
            FhirContext.forR4Cached().getResourceTypes().stream().sorted().toList();
    private static final Map<String, Integer> NUMBERS = IntStream.range(0, NAMES.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(NAMES::get, Function.identity()));

    private ResourceTypes() {}

    /** Every type, in alphabetical order. */
    public static List<String> all() {
        return NAMES;
    }

    /** Whether R4 has a resource type of this name. */
    public static boolean has(String name) {
        return NUMBERS.containsKey(name);
    }

    /** The number of a type; empty when R4 has none of this name. */
    public static Optional<Integer> number(String name) {
        return Optional.ofNullable(NUMBERS.get(name));
    }

    /** The type of a number. @throws IndexOutOfBoundsException when it is none */
    public static String name(int number) {
        return NAMES.get(number);
    }
}
