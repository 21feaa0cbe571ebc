package oneplace.record.sharedrecord.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import oneplace.record.sharedrecord.web.words.Family;

/** The choices of kind beside a timeline. */
enum KindFilter {
    ALL("Everything", EnumSet.complementOf(EnumSet.of(Family.HIDDEN))),
    CONTACTS("Contacts and visits", EnumSet.of(Family.CONTACT)),
    PLANS("Plans and decisions", EnumSet.of(Family.PLAN)),
    PROBLEMS("Problems and medicines", EnumSet.of(Family.PROBLEM, Family.MEDICINE)),
    RESULTS("Letters and results", EnumSet.of(Family.LETTER, Family.RESULT)),
    OTHER("Money and administration", EnumSet.of(Family.MONEY, Family.ADMIN));

    private final String words;
    private final Set<Family> families;

    KindFilter(String words, Set<Family> families) {
        this.words = words;
        this.families = families;
    }

    /** The choice of a code; everything for any other. */
    static KindFilter of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(ALL);
    }

    /** As it stands in addresses: {@code contacts}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the page says it. */
    String words() {
        return words;
    }

    boolean wants(Family family) {
        return families.contains(family);
    }
}
