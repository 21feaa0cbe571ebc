package oneplace.record.person.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oneplace.record.person.Fault;

/** Faults as a form shows them: one sentence at each field. */
final class Errors {

    /** Where a fault of the index stands on a form. A date leads to its first part. */
    private static final Map<String, String> FIELDS =
            Map.of("born", "born-day", "died", "died-day", "review", "review-day");

    private Errors() {}

    static Map<String, String> of(List<Fault> faults) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Fault fault : faults) {
            errors.putIfAbsent(FIELDS.getOrDefault(fault.field(), fault.field()), fault.sentence());
        }
        return errors;
    }
}
