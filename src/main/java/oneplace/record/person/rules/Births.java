package oneplace.record.person.rules;

import java.util.stream.IntStream;
import oneplace.record.person.PartialDate;

/** Compares dates of birth. */
final class Births {

    private Births() {}

    static Evidence compare(PartialDate a, PartialDate b) {
        if (!a.whole() || !b.whole()) {
            if (!a.mayBe(b)) {
                return Evidence.BIRTH_PART_OTHER;
            }
            boolean yearOnly = Math.min(a.text().length(), b.text().length()) == 4;
            return yearOnly ? Evidence.BIRTH_YEAR_SAME : Evidence.BIRTH_MONTH_SAME;
        }
        if (a.equals(b)) {
            return Evidence.BIRTH_SAME;
        }
        String[] left = a.text().split("-");
        String[] right = b.text().split("-");
        if (left[0].equals(right[0]) && left[1].equals(right[2]) && left[2].equals(right[1])) {
            return Evidence.BIRTH_SWAPPED;
        }
        long agreeing =
                IntStream.range(0, 3).filter(i -> left[i].equals(right[i])).count();
        return agreeing == 2 ? Evidence.BIRTH_NEAR : Evidence.BIRTH_OTHER;
    }
}
