package oneplace.base.rulebook;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oneplace.base.kernel.NhsNumber;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text is a valid NHS number. Source: NHS Data Model and Dictionary, NHS NUMBER; see {@link NhsNumber} for the
 * sum.
 */
final class NhsNumberRule implements Rule {

    private static final Field.Text VALUE =
            new Field.Text("value", "NHS number", "10 digits, with or without spaces. Use a made-up one.");

    @Override
    public About about() {
        return new About(
                "nhs-number",
                "Is this a valid NHS number?",
                "An NHS number has ten digits, and the tenth follows from the nine before it.",
                List.of(
                        "Multiply the first nine digits by 10, 9, 8 and so on down to 2, and add the results. Divide by 11 and"
                                + " take the remainder from 11: that is the tenth digit. 11 stands for 0. Where it would be 10,"
                                + " no number has those nine digits.",
                        "Ten times the same digit is no NHS number, although the sum is right. Numbers that begin with 999"
                                + " are never given to anybody: use them to try this."),
                List.of("NHS Data Model and Dictionary: NHS NUMBER"),
                1,
                LocalDate.of(2026, 11, 22),
                "Whether the number was given to anybody, and to whom. Two people never share a number, but a valid number"
                        + " may be the wrong person’s: check name and date of birth.");
    }

    @Override
    public List<Field<?>> takes() {
        return List.of(VALUE);
    }

    @Override
    public Finding decide(Given given) {
        String digits = given.get(VALUE).replace(" ", "");
        return NhsNumber.parse(digits)
                .map(number -> valid(number, digits))
                .orElseGet(() -> Finding.of("Not a valid NHS number")
                        .with("valid", false)
                        .with("display", null)
                        .because(whyNot(digits)));
    }

    private static Finding valid(NhsNumber number, String digits) {
        return Finding.of(number.display() + " is a valid NHS number")
                .with("valid", true)
                .with("display", number.display())
                .because("it has ten digits;")
                .because("the first nine call for the check digit " + NhsNumber.checkDigit(digits)
                        + ", and the tenth is " + digits.charAt(9) + ".");
    }

    private static String whyNot(String digits) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "it holds something other than the digits 0 to 9 and spaces.";
        }
        if (digits.length() != 10) {
            return "it has " + digits.length() + (digits.length() == 1 ? " digit" : " digits") + ", not ten.";
        }
        if (digits.chars().distinct().count() == 1) {
            return "it is one digit ten times.";
        }
        int check = NhsNumber.checkDigit(digits);
        return check == 10
                ? "no NHS number has these first nine digits."
                : "the first nine call for the check digit " + check + ", but the tenth is " + digits.charAt(9) + ".";
    }

    @Override
    public List<Example> examples() {
        return List.of(
                example("A valid number", "9990000018", true, "999 000 0018"),
                example("Spaces do not matter", "999 000 0018", true, "999 000 0018"),
                example("One digit mistyped", "999 000 0019", false, null),
                example("A digit missing", "999 000 001", false, null),
                example("Ten times the same digit", "111 111 1111", false, null),
                example("Something else", "my number", false, null));
    }

    private static Example example(String shows, String value, boolean valid, @Nullable String display) {
        Map<String, @Nullable Object> outcome = new LinkedHashMap<>();
        outcome.put("valid", valid);
        outcome.put("display", display);
        return new Example(shows, Map.of("value", value), outcome);
    }
}
