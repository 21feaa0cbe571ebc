package oneplace.base.place.pack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import oneplace.base.place.Reading;
import oneplace.base.place.Setting;

/** What a single value of a pack may be. */
sealed interface Scalar {

    /** Whether {@code text} is such a value. */
    boolean takes(String text);

    /** What it must be, to follow "must be": "a day such as 2026-03-31". */
    String must();

    /** Any one line of text. */
    record Text(int longest) implements Scalar {
        @Override
        public boolean takes(String text) {
            return text.codePointCount(0, text.length()) <= longest
                    && text.indexOf('\n') < 0
                    && text.indexOf('\r') < 0
                    && text.equals(text.strip());
        }

        @Override
        public String must() {
            return "one line of at most " + longest + " characters, without spaces around it";
        }
    }

    /** A short name for files and addresses. */
    record Code() implements Scalar {

        private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.-]{1,64}");

        @Override
        public boolean takes(String text) {
            return FORM.matcher(text).matches();
        }

        @Override
        public String must() {
            return "a code of 1 to 64 letters, digits, dots or hyphens";
        }
    }

    /** A whole number within bounds. */
    record Whole(long least, long most) implements Scalar {

        private static final Pattern FORM = Pattern.compile("0|-?[1-9][0-9]{0,15}");

        @Override
        public boolean takes(String text) {
            return FORM.matcher(text).matches() && Long.parseLong(text) >= least && Long.parseLong(text) <= most;
        }

        @Override
        public String must() {
            return "a whole number from " + least + " to " + most;
        }
    }

    /** A number with exactly two decimals. */
    record Hundredths() implements Scalar {

        private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,5})\\.[0-9]{2}");

        @Override
        public boolean takes(String text) {
            return FORM.matcher(text).matches() && new BigDecimal(text).signum() >= 0;
        }

        @Override
        public String must() {
            return "a number with two decimals, such as 4.04";
        }
    }

    /** A civil date. */
    record Day() implements Scalar {

        private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

        @Override
        public boolean takes(String text) {
            try {
                return FORM.matcher(text).matches() && LocalDate.parse(text).getYear() >= 1900;
            } catch (DateTimeException impossible) {
                return false;
            }
        }

        @Override
        public String must() {
            return "a day of the calendar, such as 2026-03-31";
        }
    }

    /** A time of day. */
    record Clock() implements Scalar {

        private static final Pattern FORM = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

        @Override
        public boolean takes(String text) {
            return FORM.matcher(text).matches();
        }

        @Override
        public String must() {
            return "a time of day, such as 14:00, in quotation marks";
        }
    }

    /** A year that runs from April to March. */
    record FinancialYear() implements Scalar {

        private static final Pattern FORM = Pattern.compile("20[0-9]{2}/[0-9]{2}");

        @Override
        public boolean takes(String text) {
            return FORM.matcher(text).matches()
                    && (Integer.parseInt(text.substring(2, 4)) + 1) % 100 == Integer.parseInt(text.substring(5));
        }

        @Override
        public String must() {
            return "a financial year, such as 2016/17";
        }
    }

    /** Yes or no. */
    record YesNo() implements Scalar {
        @Override
        public boolean takes(String text) {
            return text.equals("yes") || text.equals("no");
        }

        @Override
        public String must() {
            return "yes or no";
        }
    }

    /** One of a few words; {@code what} names them together: "an information class". */
    record OneOf(String what, List<String> words) implements Scalar {
        @Override
        public boolean takes(String text) {
            return words.contains(text);
        }

        @Override
        public String must() {
            return what + ": " + String.join(", ", words);
        }
    }

    /** A telephone number as it is dialled. */
    record Telephone() implements Scalar {

        private static final Pattern FORM = Pattern.compile("\\+?[0-9](?: ?[0-9]){2,14}");

        @Override
        public boolean takes(String text) {
            return FORM.matcher(text).matches();
        }

        @Override
        public String must() {
            return "a telephone number of 3 to 15 digits, with single spaces";
        }
    }

    /** The code by which other entries refer to this one; the same code never stands twice. */
    record Name(Target of) implements Scalar {
        @Override
        public boolean takes(String text) {
            return new Code().takes(text);
        }

        @Override
        public String must() {
            return new Code().must();
        }
    }

    /** The code of another entry; {@code partOf} when this entry is a part of that one, so that no circle may form. */
    record Reference(Target to, boolean partOf) implements Scalar {
        @Override
        public boolean takes(String text) {
            return new Code().takes(text);
        }

        @Override
        public String must() {
            return "the code of " + to.what();
        }
    }

    /** A value of a setting. */
    record Set(Setting<?> setting) implements Scalar {
        @Override
        public boolean takes(String text) {
            return setting.read(text) instanceof Reading.Read;
        }

        @Override
        public String must() {
            return setting.kind().limits();
        }
    }
}
