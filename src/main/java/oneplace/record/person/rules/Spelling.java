package oneplace.record.person.rules;

/**
 * How far two spellings are apart, in typing slips: letters put in, left out, changed, or two neighbours swapped.
 *
 * <p>Source: the optimal string alignment form of F. J. Damerau, <em>A technique for computer detection and correction of
 * spelling errors</em>, Communications of the ACM 7(3), 1964.
 */
public final class Spelling {

    private Spelling() {}

    /** Whether one may be a slip for the other: none in 1 to 3 letters, one in 4 or 5, two in more. */
    public static boolean close(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int allowed = longer <= 3 ? 0 : longer <= 5 ? 1 : 2;
        return Math.abs(a.length() - b.length()) <= allowed && distance(a, b) <= allowed;
    }

    /** How alike two words are, whole against whole: 1 when the same, less by the share of slips in the longer one. */
    public static double likeness(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 1 : 1 - (double) distance(a, b) / longer;
    }

    /** The number of slips between the two. */
    public static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
