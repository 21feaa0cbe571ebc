package oneplace.record.mine.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a class of information is shared. */
enum HowShared {
    USUAL("All teams caring for me"),
    EXCEPT("All teams caring for me, but not those I name"),
    NAMED("Only those I name"),
    PRACTICE("Only my GP practice");

    private final String words;
    private final String code = name().toLowerCase(Locale.ROOT);

    HowShared(String words) {
        this.words = words;
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }

    /** Whether names belong to it. */
    boolean names() {
        return this == EXCEPT || this == NAMED;
    }

    static Optional<HowShared> of(String code) {
        return Arrays.stream(values()).filter(how -> how.code.equals(code)).findFirst();
    }
}
