package oneplace.trust.shell.tag;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a drop-down list.
 *
 * @param value what is sent; null: its words
 * @param text its words
 * @param selected null: as the tag's {@code value} says
 * @param disabled cannot be chosen
 * @param divider in place of a line: a rule between lines
 */
public record Option(
        @Nullable String value,
        @Nullable String text,
        @Nullable Boolean selected,
        boolean disabled,
        boolean divider) {

    /** A line. */
    public static Option of(String value, String text) {
        return new Option(value, text, null, false, false);
    }

    /** Whether it is chosen when {@code chosen} is the answer. */
    public boolean isSelected(@Nullable String chosen) {
        if (selected != null) {
            return selected;
        }
        return chosen != null && !chosen.isEmpty() && Objects.equals(value == null ? text : value, chosen);
    }
}
