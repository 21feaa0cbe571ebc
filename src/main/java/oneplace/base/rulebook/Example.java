package oneplace.base.rulebook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A worked example.
 *
 * @param shows what it shows, in a few words: "One digit mistyped"
 * @param input by field name, as a machine would send it
 * @param outcome what the rule must find, by name
 */
public record Example(String shows, Map<String, ?> input, Map<String, ? extends @Nullable Object> outcome) {}
