package oneplace.record.person.rules;

import java.util.ArrayList;
import java.util.List;
import oneplace.record.person.Demographics;
import oneplace.record.person.Fault;
import oneplace.record.person.Flag;
import oneplace.record.person.PartialDate;
import oneplace.record.person.Person;
import oneplace.record.person.SearchAsked;

/**
 * What a search must know, whom it finds, and in which order: by the sum of what each typed word weighs ({@link WordFit}:
 * the same, before beginning with it, before a former name or an initial, before only alike) and of what number, birth date
 * and postcode weigh ({@link Evidence}).
 */
public final class SearchRule {

    /** The least letters that are taken for the beginning of a name: fewer begin too many. */
    public static final int BEGINNING = 3;

    /** Below this weight more speaks against somebody than for them. */
    private static final double LEAST = 0.5;

    /** Somebody this much lighter than the best is noise beside them. */
    private static final double BEHIND = 16;

    private SearchRule() {}

    /** Why a search cannot be made. */
    public static List<Fault> faults(SearchAsked asked) {
        List<Fault> faults = new ArrayList<>(DetailsCheck.faults("name", asked.name()));
        if (asked.postcode() != null) {
            faults.addAll(DetailsCheck.faults("postcode", asked.postcode()));
        }
        if (faults.isEmpty() && !enough(asked)) {
            faults.add(Fault.at("name", "search.more"));
        }
        return faults;
    }

    /** A word of a name, a whole birth date, a whole postcode or a number: an initial, a year or half a postcode fits too many. */
    private static boolean enough(SearchAsked asked) {
        PartialDate born = asked.born();
        return asked.nhsNumber() != null
                || longWords(asked).size() > 0
                || born != null && born.whole()
                || asked.postcode() != null && Postcodes.plain(asked.postcode()).length() > 4;
    }

    /** The words that can find somebody; an initial only narrows. Signs and scripts of one letter a word count as words. */
    public static List<String> longWords(SearchAsked asked) {
        return PlainName.words(asked.name()).stream()
                .filter(word -> word.length() > 1 || word.codePointAt(0) > 0x2E7F)
                .toList();
    }

    /** The initials among the words. */
    public static List<String> initials(SearchAsked asked) {
        List<String> words = new ArrayList<>(PlainName.words(asked.name()));
        words.removeAll(longWords(asked));
        return words;
    }

    /** How a person fits what is asked. What their flags hide does not count. */
    public static SearchFit fit(SearchAsked asked, Person person) {
        List<Evidence> facts = new ArrayList<>();
        if (asked.nhsNumber() != null && person.nhsNumber() != null) {
            boolean same = asked.nhsNumber().equals(person.nhsNumber());
            facts.add(same ? Evidence.NHS_NUMBER_SAME : Evidence.NHS_NUMBER_OTHER);
        }
        Demographics shown = person.shown().demographics();
        if (asked.born() != null && shown.born() != null) {
            facts.add(Births.compare(asked.born(), shown.born()));
        }
        if (asked.postcode() != null) {
            Comparison.postcode(List.of(Postcodes.plain(asked.postcode())), Comparison.postcodes(shown))
                    .ifPresent(facts::add);
        }
        return new SearchFit(TypedWords.fits(PlainName.words(asked.name()), shown), facts);
    }

    /**
     * Whether somebody is shown beside a best of that weight; never under quite another name, unless number or birth date is
     * sure, and never with another year or month of birth when only those were asked for.
     */
    public static boolean worthShowing(SearchFit fit, double best) {
        boolean number = fit.shows(Evidence.NHS_NUMBER_SAME);
        boolean sure = number || fit.shows(Evidence.BIRTH_SAME);
        return (sure || !fit.ofAnotherName())
                && (number || !fit.shows(Evidence.BIRTH_PART_OTHER))
                && fit.weight() >= LEAST
                && fit.weight() >= best - BEHIND;
    }

    /** Whether a person can be found by anything but the NHS number. */
    public static boolean open(Person person) {
        return !person.is(Flag.V) && !person.is(Flag.REDACTED);
    }
}
