package oneplace.record.person.rules;

import java.util.Locale;

/** Postcodes as they are compared and looked up: upper case, without spaces. */
public final class Postcodes {

    private Postcodes() {}

    /** The plain form: {@code ZZ993AA}. */
    public static String plain(String postcode) {
        return postcode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** The first half of a plain United Kingdom postcode; a shorter text is taken for a first half itself. */
    public static String outward(String plain) {
        return plain.length() > 4 ? plain.substring(0, plain.length() - 3) : plain;
    }

    static Evidence compare(String a, String b) {
        if (a.equals(b)) {
            return a.length() > 4 ? Evidence.POSTCODE_SAME : Evidence.POSTCODE_OUTWARD;
        }
        return outward(a).equals(outward(b)) ? Evidence.POSTCODE_OUTWARD : Evidence.POSTCODE_OTHER;
    }
}
