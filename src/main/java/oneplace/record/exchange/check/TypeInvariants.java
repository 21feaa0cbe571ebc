package oneplace.record.exchange.check;

import static oneplace.record.exchange.check.Invariant.has;
import static oneplace.record.exchange.check.Invariant.whole;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The invariants of data types. */
final class TypeInvariants {

    private static final Set<String> NO_OFFSET = Set.of("C", "CM", "CD", "CV");

    private TypeInvariants() {}

    static Map<String, List<Invariant>> all() {
        Invariant unit = whole("qty-3", "A code of a unit needs its system.", q -> !has(q, "code") || has(q, "system"));
        Map<String, List<Invariant>> all = new HashMap<>();
        for (String quantity :
                List.of("Quantity", "Age", "Count", "Distance", "Duration", "MoneyQuantity", "SimpleQuantity")) {
            all.put(quantity, List.of(unit));
        }
        all.put(
                "Period",
                List.of(whole(
                        "per-1",
                        "A period does not end before it starts.",
                        p -> inOrder(p.path("start").asString(""), p.path("end").asString("")))));
        all.put(
                "Range",
                List.of(whole(
                        "rng-2", "A range's low is not above its high.", r -> ordered(r.path("low"), r.path("high")))));
        all.put(
                "Ratio",
                List.of(whole(
                        "rat-1",
                        "A ratio has a numerator and a denominator, or only extensions.",
                        r -> has(r, "numerator") == has(r, "denominator") && has(r, "numerator", "extension"))));
        all.put("Timing.repeat", timing());
        return Map.copyOf(all);
    }

    private static List<Invariant> timing() {
        return List.of(
                needs("tim-1", "duration", "durationUnit"),
                needs("tim-2", "period", "periodUnit"),
                whole("tim-4", "A duration is not below nothing.", t -> notNegative(t.path("duration"))),
                whole("tim-5", "A period is not below nothing.", t -> notNegative(t.path("period"))),
                needs("tim-6", "periodMax", "period"),
                needs("tim-7", "durationMax", "duration"),
                needs("tim-8", "countMax", "count"),
                whole(
                        "tim-9",
                        "An offset needs an event of the day other than a meal itself.",
                        t -> !has(t, "offset")
                                || has(t, "when")
                                        && t.path("when")
                                                .valueStream()
                                                .noneMatch(when -> NO_OFFSET.contains(when.asString("")))),
                whole(
                        "tim-10",
                        "Times of day and events of the day do not stand together.",
                        t -> !has(t, "timeOfDay") || !has(t, "when")));
    }

    private static Invariant needs(String key, String element, String other) {
        return whole(key, element + " needs " + other + ".", node -> !has(node, element) || has(node, other));
    }

    private static boolean notNegative(JsonNode number) {
        return !number.isNumber() || number.decimalValue().signum() >= 0;
    }

    /** In order as far as both are known: {@code 2020} is not before {@code 2020-05}. */
    private static boolean inOrder(String start, String end) {
        if (start.length() < 4 || end.length() < 4) {
            return true;
        }
        if (start.contains("T") && end.contains("T")) {
            try {
                return !OffsetDateTime.parse(end)
                        .toInstant()
                        .isBefore(OffsetDateTime.parse(start).toInstant());
            } catch (java.time.DateTimeException e) {
                return true; // said of the value itself
            }
        }
        int known = Math.min(10, Math.min(start.length(), end.length()));
        return start.substring(0, known).compareTo(end.substring(0, known)) <= 0;
    }

    /** Only quantities of the same unit can be compared. */
    private static boolean ordered(JsonNode low, JsonNode high) {
        JsonNode from = low.path("value");
        JsonNode to = high.path("value");
        boolean same = low.path("code").equals(high.path("code"))
                && low.path("system").equals(high.path("system"))
                && low.path("unit").equals(high.path("unit"));
        if (!same || !from.isNumber() || !to.isNumber()) {
            return true;
        }
        BigDecimal least = from.decimalValue();
        return least.compareTo(to.decimalValue()) <= 0;
    }
}
