package oneplace.record.sharedrecord.web.words;

import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The value of a measurement: its own, or that of its components, with blood pressure as it is said. */
final class Components {

    /** LOINC and SNOMED CT codes of systolic and diastolic blood pressure. */
    private static final Set<String> SYSTOLIC = Set.of("8480-6", "271649006", "72313002");

    private static final Set<String> DIASTOLIC = Set.of("8462-4", "271650006", "1091811000000102");

    private Components() {}

    /** Empty when a measurement has no value. */
    static String of(JsonNode observation, Plain plain) {
        String own = plain.first(observation, "value");
        String parts = bloodPressure(observation, plain);
        if (parts.isEmpty()) {
            parts = observation
                    .path("component")
                    .valueStream()
                    .map(part -> part(part, plain))
                    .filter(said -> !said.isEmpty())
                    .limit(12)
                    .collect(Collectors.joining("; "));
        }
        return own.isEmpty() ? parts : parts.isEmpty() ? own : own + " (" + parts + ")";
    }

    private static String part(JsonNode part, Plain plain) {
        String value = plain.first(part, "value", "dataAbsentReason");
        String name = plain.first(part, "code");
        return value.isEmpty() ? "" : name.isEmpty() ? value : name + " " + value;
    }

    /** <em>128/76 mmHg</em>, when both are there in the same unit and nothing else is. */
    private static String bloodPressure(JsonNode observation, Plain plain) {
        JsonNode parts = observation.path("component");
        JsonNode systolic = value(parts, SYSTOLIC);
        JsonNode diastolic = value(parts, DIASTOLIC);
        if (parts.size() != 2
                || !systolic.path("value").isNumber()
                || !diastolic.path("value").isNumber()) {
            return "";
        }
        return Quantities.number(systolic.path("value").decimalValue()) + "/" + plain.say(diastolic);
    }

    private static JsonNode value(JsonNode parts, Set<String> codes) {
        return parts.valueStream()
                .filter(part -> part.path("code")
                        .path("coding")
                        .valueStream()
                        .anyMatch(coding -> codes.contains(coding.path("code").asString(""))))
                .findFirst()
                .map(part -> part.path("valueQuantity"))
                .orElse(parts.path("none"));
    }
}
