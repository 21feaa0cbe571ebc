package oneplace.base.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param inWords the answer in one line, for people
 * @param outcome the answer by name, for machines; a value may be null where the rule says so
 * @param because the facts it rests on, each a clause that can follow "because"
 */
public record Finding(String inWords, Map<String, @Nullable Object> outcome, List<String> because) {

    public Finding {
        outcome = Collections.unmodifiableMap(new LinkedHashMap<>(outcome));
        because = List.copyOf(because);
    }

    /** An answer that is still to be explained. */
    public static Finding of(String inWords) {
        return new Finding(inWords, Map.of(), List.of());
    }

    /** The same with a part of the outcome. */
    public Finding with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(outcome);
        more.put(name, value);
        return new Finding(inWords, more, because);
    }

    /** The same with one more fact. */
    public Finding because(String fact) {
        List<String> more = new ArrayList<>(because);
        more.add(fact);
        return new Finding(inWords, outcome, more);
    }
}
