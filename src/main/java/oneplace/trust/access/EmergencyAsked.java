package oneplace.trust.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oneplace.base.kernel.InformationClass;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for who wants to open a record in an emergency (rules-care, <em>Access</em>).
 *
 * @param classes what they need to see
 * @param reason why; null when none was given
 * @param words what is happening, for the person and the privacy officer to read
 * @param unseenBecause why the person must not be told; blank when they may
 * @param length for how long
 */
public record EmergencyAsked(
        Set<InformationClass> classes,
        @Nullable EmergencyReason reason,
        String words,
        String unseenBecause,
        Duration length) {

    /** Short words say nothing that a review could judge by. */
    public static final int FEWEST_WORDS = 20;

    private static final int LONGEST = 1_000;

    public EmergencyAsked {
        classes = Set.copyOf(classes);
        words = words.strip();
        unseenBecause = unseenBecause.strip();
    }

    /**
     * What is wrong with it, by field; empty when nothing is.
     *
     * @param longest how long the place lets it last
     */
    public Map<String, String> faults(Duration longest) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (reason == null) {
            faults.put("reason", "Choose a reason");
        }
        if (classes.isEmpty()) {
            faults.put("classes", "Choose what you need to see");
        }
        text(words).ifPresent(fault -> faults.put("words", fault));
        if (!unseenBecause.isEmpty()) {
            if (reason != EmergencyReason.SAFEGUARDING) {
                faults.put("unseen", "The person is told, unless the reason is safeguarding");
            } else {
                text(unseenBecause).ifPresent(fault -> faults.put("unseen", fault));
            }
        }
        if (!length.isPositive() || length.compareTo(longest) > 0) {
            faults.put("hours", "Choose a time of " + longest.toHours() + " hours or less");
        }
        return faults;
    }

    private static Optional<String> text(String typed) {
        if (typed.length() < FEWEST_WORDS) {
            return Optional.of("Say what is happening, in at least " + FEWEST_WORDS + " characters");
        }
        if (typed.length() > LONGEST) {
            return Optional.of("Say it in " + LONGEST + " characters or fewer");
        }
        return typed.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\r' && sign != '\n')
                ? Optional.of("Leave out control characters")
                : Optional.empty();
    }
}
