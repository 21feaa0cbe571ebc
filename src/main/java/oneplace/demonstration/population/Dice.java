package oneplace.demonstration.population;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Choices that fall the same way every time for the same person. {@link Random} because its numbers are laid down in
 * its contract and so survive a change of Java.
 */
final class Dice {
    private final Random random;

    /** Dice of one person for one purpose; another purpose throws independently. */
    Dice(UUID person, String purpose) {
        random = new Random(
                person.getMostSignificantBits() ^ 31 * person.getLeastSignificantBits() ^ purpose.hashCode());
    }

    /** From 0 to {@code bound} − 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Whether something with this chance in a hundred happens. */
    boolean percent(int chance) {
        return below(100) < chance;
    }

    /** One of several, each as likely. */
    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }
}
