package oneplace.trust.shell.tag;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Class names in templates. */
public final class Css {

    private Css() {}

    /** Class names one after the other; those that are null or empty are left out. */
    public static String of(@Nullable String... names) {
        return Words.css(names);
    }

    /** {@code name} when {@code so}, else nothing. */
    public static @Nullable String when(boolean so, String name) {
        return so ? name : null;
    }

    /**
     * {@code prefix} and {@code value} together when the value is one of those the style sheet knows, else nothing:
     * {@code pick("nhsuk-input--width-", "10", "5", "10")}.
     */
    public static @Nullable String pick(String prefix, @Nullable String value, String... known) {
        return value != null && Set.of(known).contains(value) ? prefix + value : null;
    }

    /** Two ids for {@code aria-describedby}; null when both are. */
    public static @Nullable String ids(@Nullable String... ids) {
        String all = Words.css(ids);
        return all.isEmpty() ? null : all;
    }
}
