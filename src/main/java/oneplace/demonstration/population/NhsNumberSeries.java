package oneplace.demonstration.population;

import java.util.Iterator;
import java.util.NoSuchElementException;
import oneplace.base.kernel.NhsNumber;

/**
 * NHS numbers that nobody has: those beginning 999, which are never issued. Three parts of the range that cannot meet:
 *
 * <ul>
 *   <li>999 1…: the demonstration people that ship
 *   <li>999 2…: the seven stories
 *   <li>999 3… to 999 9…: people made by {@code ./oneplace population}, about 636,000 numbers
 * </ul>
 */
public final class NhsNumberSeries implements Iterator<NhsNumber> {
    private int next;
    private final int end;

    private NhsNumberSeries(int from, int end) {
        this.next = from;
        this.end = end;
        skip();
    }

    /** For the demonstration people that ship. */
    public static NhsNumberSeries demonstration() {
        return new NhsNumberSeries(100_000, 200_000);
    }

    /** For people made on demand; without 999 999 9999, which is no number though its sum is right. */
    public static NhsNumberSeries population() {
        return new NhsNumberSeries(300_000, 999_999);
    }

    @Override
    public boolean hasNext() {
        return next < end;
    }

    @Override
    public NhsNumber next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no NHS number is left in this part of the 999 range");
        }
        String nine = "999" + next++;
        skip();
        return new NhsNumber(nine + NhsNumber.checkDigit(nine));
    }

    /** Passes over the one in eleven that can have no check digit. */
    private void skip() {
        while (next < end && NhsNumber.checkDigit("999" + next) == 10) {
            next++;
        }
    }
}
