package oneplace.trust.shell.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Day, month or year of a date.
 *
 * @param name what is sent: {@code day}
 * @param label its words; null: the name with a capital
 * @param value as typed
 * @param width 2 or 4 characters
 * @param error true: this part is wrong; false: it is not, though the date is; null: as the date
 * @param id null: made from the tag's id and the name
 * @param autocomplete for example {@code bday-day}
 * @param disabled null: as the tag says
 */
public record DatePart(
        String name,
        @Nullable Text label,
        @Nullable String value,
        @Nullable String width,
        @Nullable Boolean error,
        @Nullable String id,
        @Nullable String autocomplete,
        @Nullable Boolean disabled) {

    /** The three parts of a date as it was typed; names {@code prefix-day} and so on. */
    public static List<DatePart> date(
            String prefix, @Nullable String day, @Nullable String month, @Nullable String year) {
        return List.of(
                part(prefix, "Day", day, "2"), part(prefix, "Month", month, "2"), part(prefix, "Year", year, "4"));
    }

    private static DatePart part(String prefix, String word, @Nullable String value, String width) {
        String name = prefix + "-" + word.toLowerCase(java.util.Locale.ROOT);
        return new DatePart(name, Text.of(word), value, width, null, name, null, null);
    }

    /** The words of this part. */
    public Label words() {
        Text given = label;
        String capital = name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return new Label(
                given == null ? capital : given.text(),
                given == null ? null : given.html(),
                null,
                null,
                null,
                false,
                "nhsuk-date-input__label",
                null,
                null);
    }

    /** Whether it is marked wrong: itself, or with the whole date when no part is singled out. */
    public boolean isWrong(boolean dateWrong, boolean anySingledOut) {
        return error == null ? dateWrong && !anySingledOut : error;
    }
}
