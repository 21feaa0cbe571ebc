package oneplace.record.sharedrecord.web.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How a medicine is to be taken, and how often. What the prescriber wrote goes before what codes say. */
final class Doses {

    private static final Map<String, String> UNITS =
            Map.of("s", "second", "min", "minute", "h", "hour", "d", "day", "wk", "week", "mo", "month", "a", "year");
    private static final Map<String, String> WHEN = Map.ofEntries(
            Map.entry("MORN", "in the morning"),
            Map.entry("AFT", "in the afternoon"),
            Map.entry("EVE", "in the evening"),
            Map.entry("NIGHT", "at night"),
            Map.entry("HS", "at bedtime"),
            Map.entry("WAKE", "on waking"),
            Map.entry("C", "with meals"),
            Map.entry("CM", "with breakfast"),
            Map.entry("CD", "with lunch"),
            Map.entry("CV", "with the evening meal"),
            Map.entry("AC", "before meals"),
            Map.entry("PC", "after meals"));

    private Doses() {}

    /** A FHIR Dosage: <em>1 tablet twice a day, when needed</em>. */
    static String dosage(JsonNode dosage, Plain plain) {
        String written = plain.first(dosage, "text", "patientInstruction");
        if (!written.isEmpty()) {
            return written;
        }
        String needed = dosage.path("asNeededBoolean").asBoolean(false) ? "when needed" : asNeeded(dosage, plain);
        return Stream.of(
                        amount(plain.first(dosage, "doseAndRate.dose", "doseQuantity")),
                        timing(dosage.path("timing")),
                        plain.say(dosage.path("route")),
                        plain.say(dosage.path("additionalInstruction")),
                        needed)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** A bare number of units needs no decimals: <em>1.0</em> is <em>1</em>. */
    private static String amount(String dose) {
        return dose.matches("\\d+\\.0+") ? dose.substring(0, dose.indexOf('.')) : dose;
    }

    private static String asNeeded(JsonNode dosage, Plain plain) {
        String why = plain.say(dosage.path("asNeededCodeableConcept"));
        return why.isEmpty() ? "" : "when needed for " + why;
    }

    /** A FHIR Timing: <em>twice a day</em>, <em>every 8 hours</em>. */
    static String timing(JsonNode timing) {
        String named = timing.path("code").path("text").asString("");
        JsonNode repeat = timing.path("repeat");
        if (!named.isEmpty() || repeat.isMissingNode()) {
            return named;
        }
        String when = repeat.path("when")
                .valueStream()
                .map(code -> WHEN.getOrDefault(code.asString(""), ""))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" and "));
        return Stream.of(often(repeat), when).filter(p -> !p.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String often(JsonNode repeat) {
        String unit = UNITS.getOrDefault(repeat.path("periodUnit").asString(""), "");
        if (unit.isEmpty()) {
            return "";
        }
        int times = repeat.path("frequency").asInt(1);
        String period = Quantities.number(
                repeat.path("period").decimalValue(java.math.BigDecimal.ONE).stripTrailingZeros());
        if (period.equals("1")) {
            return times(times) + (unit.equals("hour") ? " an " : " a ") + unit;
        }
        return times == 1 ? "every " + period + " " + unit + "s" : times(times) + " in " + period + " " + unit + "s";
    }

    private static String times(int times) {
        return times <= 2 ? List.of("never", "once", "twice").get(Math.max(0, times)) : times + " times";
    }
}
