package oneplace.documents;

import java.util.List;
import java.util.Map;

/**
 * An entry of the hazard log (DCB0129, 4).
 *
 * @param id {@code H-01}
 * @param title what may go wrong, as a sentence without its end
 * @param harm what it may do to somebody
 * @param causes how it comes about
 * @param before the risk without the controls
 * @param controls what is done against it
 * @param after the risk that is left
 */
record Hazard(
        String id, String title, String harm, List<String> causes, Risk before, List<Control> controls, Risk after) {

    /**
     * A severity and a likelihood, 1 to 5 each, and what the matrix of the plan makes of them: 1 to 5. Source: the example
     * matrix of the implementation guidance to DCB0129, rows by likelihood, columns by severity.
     */
    record Risk(int severity, int likelihood) {

        private static final int[][] MATRIX = {
            {1, 1, 2, 2, 3},
            {1, 2, 2, 3, 4},
            {2, 2, 3, 3, 4},
            {2, 3, 3, 4, 5},
            {3, 4, 4, 5, 5}
        };

        Risk {
            if (severity < 1 || severity > 5 || likelihood < 1 || likelihood > 5) {
                throw new IllegalArgumentException("severity and likelihood are 1 to 5");
            }
        }

        int level() {
            return MATRIX[likelihood - 1][severity - 1];
        }

        @Override
        public String toString() {
            return "%d (severity %d, likelihood %d)".formatted(level(), severity, likelihood);
        }
    }

    /**
     * Something done against a hazard.
     *
     * @param what the control, as a sentence without its end
     * @param kind {@code test} when a test proves it, {@code document} when people must do it
     * @param proof the test as class#method or class; or the path of the document
     */
    record Control(String what, String kind, String proof) {}

    /** A hazard as the file has it. @throws RuntimeException when something is missing or is none of these */
    static Hazard of(Map<?, ?> entry) {
        return new Hazard(
                text(entry, "id"),
                text(entry, "title"),
                text(entry, "harm"),
                list(entry, "causes").stream().map(String::valueOf).toList(),
                risk(entry, "before"),
                list(entry, "controls").stream()
                        .map(one -> control((Map<?, ?>) one))
                        .toList(),
                risk(entry, "after"));
    }

    private static Control control(Map<?, ?> entry) {
        String kind = entry.containsKey("test") ? "test" : "document";
        return new Control(text(entry, "what"), kind, text(entry, kind));
    }

    private static Risk risk(Map<?, ?> entry, String key) {
        Map<?, ?> risk = (Map<?, ?>) given(entry, key);
        return new Risk((Integer) given(risk, "severity"), (Integer) given(risk, "likelihood"));
    }

    private static List<?> list(Map<?, ?> entry, String key) {
        return (List<?>) given(entry, key);
    }

    private static String text(Map<?, ?> entry, String key) {
        return (String) given(entry, key);
    }

    private static Object given(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing in " + entry);
        }
        return value;
    }
}
