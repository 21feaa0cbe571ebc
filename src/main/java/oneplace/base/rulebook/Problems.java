package oneplace.base.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;

/** Refusals as problem details (RFC 9457). Never repeats what was sent. */
final class Problems {

    private Problems() {}

    /** One sentence about the whole. */
    static ResponseEntity<Object> of(HttpStatus status, String detail) {
        return answer(status, detail, List.of());
    }

    /** A sentence about each field that could not be used. */
    static ResponseEntity<Object> ofFields(Map<String, String> problems) {
        List<Map<String, String>> errors = problems.entrySet().stream()
                .map(problem -> Map.of(
                        "field", problem.getKey(),
                        "pointer", "#/" + problem.getKey(),
                        "detail", problem.getValue()))
                .toList();
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The rule was not applied: " + String.join(" ", problems.values()),
                errors);
    }

    /** Where the text stops being JSON. */
    static String unreadable(JacksonException e) {
        var where = e.getLocation();
        return where == null || where.getLineNr() < 1
                ? "The input is not readable as JSON."
                : "The input is not readable as JSON: see line " + where.getLineNr() + ", column " + where.getColumnNr()
                        + ".";
    }

    private static ResponseEntity<Object> answer(HttpStatus status, String detail, List<Map<String, String>> errors) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        if (!errors.isEmpty()) {
            problem.put("errors", errors);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
