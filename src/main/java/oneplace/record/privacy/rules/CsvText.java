package oneplace.record.privacy.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a CSV file (RFC 4180) that a spreadsheet opens without running anything: a cell that would begin a formula gets
 * an apostrophe before it. Names of viewers are data, and somebody may have called a system {@code =HYPERLINK(…)}.
 *
 * <p>Source: OWASP Application Security Verification Standard 5.0.0, 1.2.10 (formula injection): the characters
 * {@code = + - @}, tab and carriage return at the start of a cell, and the full-width forms some programs take for them.
 */
public final class CsvText {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\0＝＋－＠";

    private CsvText() {}

    /** One line, with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** One cell: quoted where it must be, and never a formula. */
    public static String cell(String text) {
        String first = text.stripLeading();
        boolean formula = (!first.isEmpty() && BEGINS_A_FORMULA.indexOf(first.charAt(0)) >= 0)
                || (!text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0);
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r' || c == ';');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
