package oneplace.record.exchange.definitions;

import java.util.Comparator;

/** Business versions in order: numbers by value, so that 2.10.0 is later than 2.9.0; anything else by its letters. */
final class Versions {

    static final Comparator<String> ASCENDING = Versions::compare;

    private Versions() {}

    private static int compare(String a, String b) {
        String[] left = a.split("[.-]");
        String[] right = b.split("[.-]");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean numbers = left[i].matches("\\d{1,9}") && right[i].matches("\\d{1,9}");
            int order = numbers
                    ? Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]))
                    : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
