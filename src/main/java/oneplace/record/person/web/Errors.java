package oneplace.record.person.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oneplace.record.person.Problem;

/** Problems as a form shows them: one sentence at each field. */
final class Errors {

    /** Where a problem of the index stands on a form. A date leads to its first part. */
    private static final Map<String, String> FIELDS =
            Map.of("born", "born-day", "died", "died-day", "review", "review-day");

    private Errors() {}

    static Map<String, String> of(List<Problem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Problem problem : problems) {
            errors.putIfAbsent(FIELDS.getOrDefault(problem.field(), problem.field()), problem.sentence());
        }
        return errors;
    }
}
