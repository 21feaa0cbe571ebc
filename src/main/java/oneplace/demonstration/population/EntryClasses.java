package oneplace.demonstration.population;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import oneplace.base.kernel.InformationClass;

/**
 * The information class of a generated entry, where its words show that it is neither general nor plainly clinical. The
 * first rule that fits counts: stricter before looser.
 */
final class EntryClasses {

    private record Rule(InformationClass of, Pattern words) {
        Rule(InformationClass of, String words) {
            this(of, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(InformationClass.SAFEGUARDING, "partner abuse|domestic abuse|violence|victim of|HARK"),
            new Rule(
                    InformationClass.SEXUAL_HEALTH,
                    "contracept|intrauterine|immunodeficiency|\\bHIV\\b|chlamydia|gonorr|syphilis|genital herpes"
                            + "|termination of pregnancy|sterili[sz]ation|tubal ligation|vaginal system|etonogestrel"
                            + "|medroxyprogesterone|norelgestromin|\\b(28|91) day pack"),
            new Rule(
                    InformationClass.SUBSTANCE_MISUSE,
                    "alcohol|opioid|AUDIT-C|DAST-10|drugs of abuse|drug (abuse|rehab|overdose)|misuses drugs|substance use|detoxif|naltrexone"
                            + "|buprenorphine|methadone|car, relax, alone"),
            new Rule(
                    InformationClass.MENTAL_HEALTH,
                    "major depress|bipolar|schizo|psychi|suicid|post-traumatic|panic|attention deficit|severe anxiety"
                            + "|behavioral therapy|methylphenidate|atomoxetine|clonazepam"),
            new Rule(
                    InformationClass.SOCIAL_CARE,
                    "PRAPARE|employ|labor force|social (contact|isolation|care needs)|higher education|high school|primary school"
                            + "|criminal record|housing|homeless|transport|refugee|stress \\(finding\\)"),
            new Rule(InformationClass.ADMINISTRATIVE, "medication review due|certification|notifications"));

    private EntryClasses() {}

    /** The class that these words show; empty for ordinary clinical words. */
    static Optional<InformationClass> of(String words) {
        return RULES.stream()
                .filter(rule -> rule.words.matcher(words).find())
                .map(Rule::of)
                .findFirst();
    }

    /** Whether a class is one that follows from where care was given to everything written there. */
    static boolean spreads(InformationClass of) {
        return of == InformationClass.MENTAL_HEALTH
                || of == InformationClass.SUBSTANCE_MISUSE
                || of == InformationClass.SEXUAL_HEALTH
                || of == InformationClass.SAFEGUARDING;
    }
}
