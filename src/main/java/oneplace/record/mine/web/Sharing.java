package oneplace.record.mine.web;

import java.util.Set;
import java.util.TreeSet;
import oneplace.base.kernel.InformationClass;
import oneplace.trust.access.Chosen;

/**
 * How one class is shared now.
 *
 * @param named numbers of the organisations and teams it names
 * @param words how the person put it; empty when they did not say
 */
record Sharing(InformationClass of, HowShared how, Set<Integer> named, String words) {

    /** What choices come to, in the four ways of the page. @param practice the number of their GP practice; 0 for none */
    static Sharing of(InformationClass of, Chosen chosen, int practice) {
        Set<Integer> shared = new TreeSet<>(chosen.named(of, false));
        Set<Integer> withheld = new TreeSet<>(chosen.named(of, true));
        if (chosen.withheldFromEverybody(of)) {
            boolean practiceAlone = practice != 0 && shared.equals(Set.of(practice));
            return new Sharing(
                    of,
                    practiceAlone ? HowShared.PRACTICE : HowShared.NAMED,
                    practiceAlone ? Set.of() : shared,
                    chosen.words(of));
        }
        return withheld.isEmpty()
                ? new Sharing(of, HowShared.USUAL, Set.of(), chosen.words(of))
                : new Sharing(of, HowShared.EXCEPT, withheld, chosen.words(of));
    }
}
