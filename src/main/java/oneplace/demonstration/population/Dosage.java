package oneplace.demonstration.population;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How to take a medicine, in words: <em>1 twice a day</em>. The generator gives figures only, and often nothing. */
final class Dosage {
    private static final Map<String, String> TIMES = Map.of("1", "once", "2", "twice");
    private static final Map<String, String> UNITS =
            Map.of("h", "hour", "d", "day", "wk", "week", "mo", "month", "min", "minute", "a", "year");

    private Dosage() {}

    /** Gives every dosage of a request its words; a request without any is taken as directed. */
    static void write(ObjectNode request) {
        if (request.path("dosageInstruction").isEmpty()) {
            request.putArray("dosageInstruction").addObject().put("text", "As directed");
            return;
        }
        request.path("dosageInstruction").forEach(dosage -> {
            if (dosage instanceof ObjectNode instruction) {
                String said = instruction.path("text").asString("");
                instruction.put("text", said.isEmpty() ? words(instruction) : Words.tidy(said));
            }
        });
    }

    private static String words(JsonNode dosage) {
        String amount =
                figure(dosage.path("doseAndRate").path(0).path("doseQuantity").path("value"));
        JsonNode repeat = dosage.path("timing").path("repeat");
        if (amount.isEmpty() || repeat.isMissingNode()) {
            return "As directed";
        }
        String often = figure(repeat.path("frequency"));
        String period = figure(repeat.path("period"));
        String unit = UNITS.getOrDefault(repeat.path("periodUnit").asString("d"), "day");
        String times = TIMES.getOrDefault(often, often + " times");
        return period.equals("1")
                ? amount + " " + times + (unit.equals("hour") ? " an " : " a ") + unit
                : amount + (often.equals("1") ? "" : " " + times) + " every " + period + " " + unit + "s";
    }

    private static String figure(JsonNode number) {
        return number.isNumber()
                ? new BigDecimal(number.asString()).stripTrailingZeros().toPlainString()
                : "";
    }
}
