package oneplace.base.place.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import oneplace.base.place.BadPack;
import oneplace.base.place.Problem;

/** What is wrong so far; keeps the first hundred and counts the rest, so that a hopeless file cannot fill the memory. */
final class Problems {

    private static final int KEPT = 100;

    private final List<Problem> kept = new ArrayList<>();
    private int more;

    void add(Spot at, String sentence) {
        if (kept.size() < KEPT) {
            kept.add(at.says(sentence));
        } else {
            more++;
        }
    }

    boolean none() {
        return kept.isEmpty();
    }

    /** Refuses the pack at {@code where} if anything is wrong. */
    void refuseIfAny(String where) {
        if (!none()) {
            kept.sort(Comparator.comparing(Problem::file)
                    .thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column));
            throw new BadPack(where, kept, more);
        }
    }
}
