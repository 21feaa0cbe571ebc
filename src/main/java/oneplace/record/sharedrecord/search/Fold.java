package oneplace.record.sharedrecord.search;

/** Letters without their case, one character at a time, the same for hashing and for comparing. */
final class Fold {

    private Fold() {}

    static char of(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    static boolean equal(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i) && of(a.charAt(i)) != of(b.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
