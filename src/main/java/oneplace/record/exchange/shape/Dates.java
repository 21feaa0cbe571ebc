package oneplace.record.exchange.shape;

import java.time.YearMonth;

/**
 * Dates and times as FHIR R4 writes them: {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD}, and with a time always
 * seconds and a zone. A leap second and 24:00 are as in the regular expressions of R4: 60 seconds may stand, 24 hours not.
 */
final class Dates {

    private Dates() {}

    static boolean date(String text) {
        return switch (text.length()) {
            case 4 -> year(text);
            case 7 -> year(text) && month(text);
            case 10 -> day(text);
            default -> false;
        };
    }

    static boolean dateTime(String text) {
        return text.length() <= 10 ? date(text) : instant(text);
    }

    static boolean instant(String text) {
        if (text.length() < 20 || !day(text) || text.charAt(10) != 'T') {
            return false;
        }
        int zone = zoneStart(text);
        return zone > 0 && time(text.substring(11, zone)) && zone(text, zone);
    }

    static boolean time(String text) {
        if (text.length() < 8
                || text.charAt(2) != ':'
                || text.charAt(5) != ':'
                || outside(text, 0, 0, 23)
                || outside(text, 3, 0, 59)
                || outside(text, 6, 0, 60)) {
            return false;
        }
        return text.length() == 8 || text.charAt(8) == '.' && text.length() > 9 && digits(text, 9, text.length());
    }

    private static boolean year(String text) {
        return digits(text, 0, 4) && !text.startsWith("0000");
    }

    private static boolean month(String text) {
        return text.charAt(4) == '-' && !outside(text, 5, 1, 12);
    }

    private static boolean day(String text) {
        return year(text)
                && month(text)
                && text.charAt(7) == '-'
                && !outside(
                        text,
                        8,
                        1,
                        YearMonth.of(number(text, 0, 4), number(text, 5, 7)).lengthOfMonth());
    }

    private static int zoneStart(String text) {
        int last = text.length() - 1;
        return text.charAt(last) == 'Z' ? last : text.length() - 6;
    }

    /** {@code Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00)} */
    private static boolean zone(String text, int from) {
        if (text.length() - from == 1) {
            return true;
        }
        char sign = text.charAt(from);
        return (sign == '+' || sign == '-')
                && text.charAt(from + 3) == ':'
                && !outside(text, from + 1, 0, 14)
                && !outside(text, from + 4, 0, 59)
                && (number(text, from + 1, from + 3) < 14 || number(text, from + 4, from + 6) == 0);
    }

    private static boolean outside(String text, int at, int least, int most) {
        if (!digits(text, at, at + 2)) {
            return true;
        }
        int number = number(text, at, at + 2);
        return number < least || number > most;
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
