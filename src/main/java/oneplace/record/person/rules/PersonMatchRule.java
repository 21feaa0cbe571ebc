package oneplace.record.person.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import oneplace.base.rulebook.About;
import oneplace.base.rulebook.Example;
import oneplace.base.rulebook.Field;
import oneplace.base.rulebook.Finding;
import oneplace.base.rulebook.Given;
import oneplace.base.rulebook.Rule;

/**
 * Whether two descriptions are of one person, for the rulebook: it takes what a comparison shows, never the details
 * themselves. The decision is that of {@link Matching}, the weights those of {@link Evidence}.
 */
public final class PersonMatchRule implements Rule {

    private static final String MISSING = "missing";
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("oneplace.record.person.evidence", Locale.UK);

    private static final List<Field.OneOf> FIELDS = List.of(
            field("nhsNumber", "NHS numbers", Fact.NHS_NUMBER),
            field("family", "Family names", Fact.FAMILY),
            field("given", "Given names", Fact.GIVEN, Fact.INITIAL),
            field("born", "Dates of birth", Fact.BIRTH, Fact.PART_OF_BIRTH),
            field("gender", "Genders", Fact.GENDER),
            field("postcode", "Postcodes, former ones too", Fact.POSTCODE),
            field("contact", "Telephone numbers and e-mail addresses", Fact.CONTACT));

    private static Field.OneOf field(String name, String label, Fact... facts) {
        Map<String, String> options = new LinkedHashMap<>();
        List<Fact> these = Arrays.asList(facts);
        Arrays.stream(Evidence.values())
                .filter(e -> these.contains(e.fact()))
                .forEach(e -> options.put(e.code(), WORDS.getString(e.code())));
        options.put(MISSING, "Not known of both");
        return new Field.OneOf(name, label, null, options);
    }

    @Override
    public About about() {
        return new About(
                "person-match",
                "Is this one person or two?",
                "Two descriptions are joined without asking anybody only when the evidence is overwhelming and nothing speaks"
                        + " against it; what is neither clear nor hopeless is put before a person.",
                List.of(
                        "Each fact that both descriptions hold weighs for or against: how often two descriptions of one person"
                                + " show it, divided by how often those of two people do, as a power of two. The weights add"
                                + " up. From 30 on the odds are a thousand to one that it is one person among a million; below"
                                + " 15 they are thirty to one that it is not.",
                        "From 30 on, too, a person is asked when something speaks against it. With the same NHS number that is"
                                + " another date of birth, or every name another. Without one, the date of birth must be the"
                                + " same, and family name, given name, gender and NHS number must not differ, the given name not"
                                + " even by a slip: twins and namesakes share the rest. The same NHS number is never passed"
                                + " over, however little else agrees. Whom another system itself calls by two ids are not"
                                + " joined without asking, unless the NHS number is the same."),
                List.of(
                        "I. P. Fellegi and A. B. Sunter, A theory for record linkage, Journal of the American Statistical"
                                + " Association 64 (1969), 1183–1210",
                        "R. N. Cardinal et al., De-identified Bayesian personal identity matching for privacy-preserving record"
                                + " linkage despite errors, BMC Medical Informatics and Decision Making 23 (2023), 85",
                        "docs/reference/matching.md: every weight, and where it comes from"),
                1,
                LocalDate.of(2026, 11, 22),
                "Who somebody is. A join can be taken back whole, and what is put before a person is decided by that person, with"
                        + " a reason.");
    }

    @Override
    public List<Field<?>> takes() {
        return List.copyOf(FIELDS);
    }

    @Override
    public Finding decide(Given given) {
        List<Evidence> evidence = new ArrayList<>();
        for (Field.OneOf field : FIELDS) {
            String code = given.get(field);
            Arrays.stream(Evidence.values()).filter(e -> e.code().equals(code)).forEach(evidence::add);
        }
        Likeness likeness = new Likeness(evidence);
        Matching.Verdict verdict = Matching.verdict(likeness);
        Finding finding = Finding.of(inWords(verdict))
                .with("answer", verdict.name().toLowerCase(Locale.ROOT))
                .with("weight", tenths(likeness.weight()));
        for (Evidence one : evidence) {
            finding = finding.because("%s: %s;".formatted(WORDS.getString(one.code()), signed(one.weight())));
        }
        return finding.because("together %s; %s.".formatted(signed(likeness.weight()), threshold(likeness, verdict)));
    }

    private static String inWords(Matching.Verdict verdict) {
        return switch (verdict) {
            case SAME -> "One person";
            case UNCERTAIN -> "For a person to decide";
            case NEW -> "Two people";
        };
    }

    private static String threshold(Likeness likeness, Matching.Verdict verdict) {
        return switch (verdict) {
            case SAME -> "30 or more, and nothing speaks against it";
            case NEW -> "less than 15";
            case UNCERTAIN -> {
                if (likeness.weight() >= Matching.SAME) {
                    yield "30 or more, but something speaks against it that a person should look at";
                }
                yield likeness.weight() < Matching.NEW
                        ? "less than 15, but the NHS number is the same"
                        : "at least 15, but less than 30";
            }
        };
    }

    private static double tenths(double weight) {
        return Math.round(weight * 10) / 10.0;
    }

    private static String signed(double weight) {
        return String.format(Locale.UK, "%+.1f", tenths(weight)).replace('-', '−');
    }

    @Override
    public List<Example> examples() {
        return List.of(
                example(
                        "Number, name and date of birth agree",
                        "same",
                        48.4,
                        "nhs-number-same family-same given-same birth-same gender-same"),
                example(
                        "No number; the same name, date of birth and address",
                        "same",
                        39.9,
                        "family-same given-same birth-same gender-same postcode-same"),
                example(
                        "She has married; number and date of birth agree",
                        "same",
                        35.3,
                        "nhs-number-same family-other given-same birth-same gender-same"),
                example(
                        "One digit of the date of birth differs under the same number",
                        "uncertain",
                        36.3,
                        "nhs-number-same family-same given-same birth-near gender-same"),
                example(
                        "A stranger with somebody’s number",
                        "uncertain",
                        -2.4,
                        "nhs-number-same family-other given-other birth-other gender-other"),
                example(
                        "Twins of one household",
                        "uncertain",
                        39.7,
                        "family-same given-other birth-same gender-same postcode-same contact-same"),
                example(
                        "Everything agrees, but each has a number of their own",
                        "uncertain",
                        44.4,
                        "nhs-number-other family-same given-same birth-same gender-same postcode-same contact-same"),
                example(
                        "The same name and date of birth, at another address",
                        "uncertain",
                        25.2,
                        "family-same given-same birth-same gender-same postcode-other"),
                example(
                        "A daughter at her mother’s address",
                        "new",
                        8.9,
                        "family-same given-other birth-other gender-same postcode-same"),
                example("A namesake of whom nothing else is known", "new", 13.0, "family-same given-same"),
                example("Nothing is known of both", "new", 0.0, ""));
    }

    private static Example example(String shows, String answer, double weight, String codes) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (Field.OneOf field : FIELDS) {
            input.put(
                    field.name(),
                    Arrays.stream(codes.split(" "))
                            .filter(field.options()::containsKey)
                            .findFirst()
                            .orElse(MISSING));
        }
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("answer", answer);
        outcome.put("weight", weight);
        return new Example(shows, input, outcome);
    }
}
