package oneplace.base.kernel;

import java.util.Optional;

/**
 * A valid NHS number: ten digits whose last is the modulus 11 check digit of the nine before it.
 *
 * <p>Source: NHS Data Model and Dictionary, <em>NHS NUMBER</em>: weights 10 to 2 over the first nine digits; check = 11
 * − (sum mod 11); 11 becomes 0; 10 cannot be issued. The ten strings of one repeated digit pass the sum and are refused.
 * Numbers beginning 999 are never issued and stand for synthetic people.
 *
 * @param digits exactly ten ASCII digits, no spaces
 */
public record NhsNumber(String digits) {

    /** The FHIR system of an NHS number. */
    public static final String SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";

    public NhsNumber {
        if (!holds(digits)) {
            throw new IllegalArgumentException("not a valid NHS number");
        }
    }

    /**
     * The number written in {@code text}, spaces ignored; empty when it is not a valid NHS number.
     */
    public static Optional<NhsNumber> parse(String text) {
        String digits = text.replace(" ", "");
        return holds(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
    }

    /** The check digit of nine digits: 0 to 9, or 10 when no number can have these nine. */
    public static int checkDigit(CharSequence nine) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (nine.charAt(i) - '0');
        }
        int check = 11 - sum % 11;
        return check == 11 ? 0 : check;
    }

    private static boolean holds(String digits) {
        return digits.length() == 10
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && digits.chars().distinct().count() > 1
                && checkDigit(digits) == digits.charAt(9) - '0';
    }

    /** As people read it: 999 000 0018. */
    public String display() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    /** Never the digits: a number that slips into a log line or a title must say nothing. */
    @Override
    public String toString() {
        return "NhsNumber[…]";
    }
}
