package oneplace.record.sharedrecord.search;

import java.util.ArrayList;
import java.util.List;

/** The escapes inside parameter values: {@code \,} {@code \|} {@code \$} {@code \\} (FHIR R4, <em>Search</em>, 3.1.1.4.2). */
final class Escapes {

    private Escapes() {}

    /** The parts of {@code value} between unescaped {@code separator}s, their escapes still in them. */
    static List<String> split(String value, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == separator) {
                parts.add(value.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(value.substring(start));
        return parts;
    }

    /** {@code value} without its escapes; a backslash before any other character stays. */
    static String plain(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length() && "\\,|$".indexOf(value.charAt(i + 1)) >= 0) {
                i++;
                c = value.charAt(i);
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
