package oneplace.base.rulebook;

import java.util.Map;

/** An input whose every field was usable. */
public final class Given {

    private final Map<Field<?>, Object> values;

    Given(Map<Field<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** What was given for a field of the rule. */
    @SuppressWarnings("unchecked")
    public <T> T get(Field<T> field) {
        Object value = values.get(field);
        if (value == null) {
            throw new IllegalArgumentException("the rule does not take \"" + field.name() + "\"");
        }
        return (T) value;
    }
}
