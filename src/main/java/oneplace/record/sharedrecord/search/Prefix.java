package oneplace.record.sharedrecord.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The comparisons that may stand before a number, a date or a quantity (FHIR R4, <em>Search</em>, 3.1.1.4.4). */
enum Prefix {
    EQ,
    NE,
    GT,
    LT,
    GE,
    LE,
    /** Starts after. */
    SA,
    /** Ends before. */
    EB,
    /** Approximately. */
    AP;

    /** The prefix that {@code value} begins with, or null when it begins with none. */
    static @Nullable Prefix of(String value) {
        for (Prefix prefix : values()) {
            if (value.startsWith(prefix.name().toLowerCase(Locale.ROOT))) {
                return prefix;
            }
        }
        return null;
    }
}
