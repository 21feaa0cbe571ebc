package oneplace.trust.access.policy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.trust.access.Mandate;
import oneplace.trust.access.ViewerKind;
import oneplace.trust.identity.Horizon;

/**
 * A worked example of a rule, from {@code policy/examples.csv}. A test asks the policy each of them.
 *
 * @param rule the id of the rule it shows
 * @param says the example in a sentence
 * @param mandate who asks
 * @param asked the case
 * @param seen what the policy must answer
 */
public record Example(String rule, String says, Mandate mandate, Case asked, boolean seen) {

    /** The classes that need clearance in the examples; which do in a place is set there. */
    private static final Set<InformationClass> RESTRICTED = EnumSet.of(
            InformationClass.MENTAL_HEALTH,
            InformationClass.SUBSTANCE_MISUSE,
            InformationClass.SEXUAL_HEALTH,
            InformationClass.SAFEGUARDING);

    /** The examples the program ships with, in the order of the file. */
    public static List<Example> shipped() {
        List<Example> examples = new ArrayList<>();
        CsvReader.builder().ofNamedCsvRecord(PolicyText.read("examples.csv")).forEach(row -> examples.add(of(row)));
        return examples;
    }

    private static Example of(NamedCsvRecord row) {
        Basis basis = value(Basis.class, row.getField("basis"));
        Set<Purpose> purposes = words(row, "purposes").stream()
                .map(word -> value(Purpose.class, word))
                .collect(Collectors.toUnmodifiableSet());
        return new Example(
                row.getField("rule"),
                row.getField("says"),
                new Mandate(
                        value(ViewerKind.class, row.getField("kind")),
                        purposes,
                        cleared(words(row, "cleared")),
                        basis == Basis.WHOLE_PLACE ? Horizon.WHOLE_PLACE : Horizon.OWN_PEOPLE,
                        row.getField("entitled").equals("yes")),
                new Case(
                        basis,
                        Optional.of(row.getField("purpose"))
                                .filter(word -> !word.isEmpty())
                                .map(word -> value(Purpose.class, word)),
                        value(Choice.class, row.getField("choice")),
                        value(Authorship.class, row.getField("author")),
                        value(InformationClass.class, row.getField("class")),
                        row.getField("hidden").equals("yes"),
                        value(Protection.class, row.getField("protection"))),
                row.getField("seen").equals("yes"));
    }

    private static long cleared(List<String> words) {
        long all = 0;
        for (String word : words) {
            all |= switch (word) {
                case "all" -> InformationClass.all();
                case "ordinary" -> InformationClass.all() & ~InformationClass.mask(RESTRICTED);
                default -> value(InformationClass.class, word).bit();
            };
        }
        return all;
    }

    private static List<String> words(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> E value(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
