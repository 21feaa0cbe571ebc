package oneplace.base.place;

import java.util.List;
import java.util.regex.Pattern;

/** What values a setting takes; each kind reads, writes and explains itself. */
public sealed interface SettingKind<T> {

    /** The value written in {@code text}, spaces around it ignored, or why it is none. */
    Reading<T> read(String text);

    /** As stored and as written in a pack. */
    String write(T value);

    /** Its limits, to follow "must be": "a whole number of days from 1 to 365". */
    String limits();

    /** A whole number of something, with both bounds allowed. */
    record Whole(String unit, int least, int most) implements SettingKind<Integer> {

        private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,9}");

        @Override
        public Reading<Integer> read(String text) {
            String trimmed = text.strip();
            if (DIGITS.matcher(trimmed).matches()) {
                int number = Integer.parseInt(trimmed);
                if (number >= least && number <= most) {
                    return new Reading.Read<>(number);
                }
            }
            return new Reading.Refused<>("must be " + limits());
        }

        @Override
        public String write(Integer value) {
            return value.toString();
        }

        @Override
        public String limits() {
            return "a whole number of " + unit + " from " + least + " to " + most;
        }
    }

    /** One line of text. */
    record Text(int longest) implements SettingKind<String> {

        @Override
        public Reading<String> read(String text) {
            String trimmed = text.strip();
            boolean fits = !trimmed.isEmpty()
                    && trimmed.length() <= longest
                    && trimmed.chars().noneMatch(Character::isISOControl);
            return fits ? new Reading.Read<>(trimmed) : new Reading.Refused<>("must be " + limits());
        }

        @Override
        public String write(String value) {
            return value;
        }

        @Override
        public String limits() {
            return "one line of 1 to " + longest + " characters";
        }
    }

    /** Yes or no. */
    record YesNo() implements SettingKind<Boolean> {

        @Override
        public Reading<Boolean> read(String text) {
            return switch (text.strip()) {
                case "yes" -> new Reading.Read<>(true);
                case "no" -> new Reading.Read<>(false);
                default -> new Reading.Refused<>("must be " + limits());
            };
        }

        @Override
        public String write(Boolean value) {
            return value ? "yes" : "no";
        }

        @Override
        public String limits() {
            return "yes or no";
        }
    }

    /** One of a few words. */
    record OneOf(List<String> words) implements SettingKind<String> {

        public OneOf {
            words = List.copyOf(words);
        }

        @Override
        public Reading<String> read(String text) {
            String trimmed = text.strip();
            return words.contains(trimmed) ? new Reading.Read<>(trimmed) : new Reading.Refused<>("must be " + limits());
        }

        @Override
        public String write(String value) {
            return value;
        }

        @Override
        public String limits() {
            return "one of " + String.join(", ", words);
        }
    }

    /**
     * A colour that white letters can be read on: the contrast with white is at least 4.5 to 1 (WCAG 2.2, success
     * criterion 1.4.3).
     */
    record Colour() implements SettingKind<String> {

        private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

        @Override
        public Reading<String> read(String text) {
            String trimmed = text.strip();
            return HEX.matcher(trimmed).matches() && contrastWithWhite(trimmed) >= 4.5
                    ? new Reading.Read<>(trimmed)
                    : new Reading.Refused<>("must be " + limits());
        }

        @Override
        public String write(String value) {
            return value;
        }

        @Override
        public String limits() {
            return "a colour such as #14324a, dark enough for white letters (contrast 4.5 to 1)";
        }

        /** The contrast ratio of a colour with white, by the formula of WCAG 2.2, <em>contrast ratio</em>. */
        static double contrastWithWhite(String hex) {
            double luminance = 0.2126 * part(hex, 1) + 0.7152 * part(hex, 3) + 0.0722 * part(hex, 5);
            return 1.05 / (luminance + 0.05);
        }

        private static double part(String hex, int at) {
            double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
    }
}
