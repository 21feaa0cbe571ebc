package oneplace.record.person.rules;

import java.util.ArrayList;
import java.util.List;
import oneplace.record.person.Demographics;
import oneplace.record.person.Fault;
import oneplace.record.person.Gender;
import oneplace.record.person.PartialDate;
import oneplace.record.person.Person;
import oneplace.record.person.PersonName;
import oneplace.record.person.TraceAsked;

/**
 * Who may be traced without a relationship. Source: the access rules of the place, after the national service's: exact name,
 * birth date and one more (gender or whole postcode), or the NHS number.
 */
public final class TraceRule {

    private TraceRule() {}

    /** Why a trace cannot be made. */
    public static List<Fault> faults(TraceAsked asked) {
        if (asked.nhsNumber() != null) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        PartialDate born = asked.born();
        if (PlainName.of(asked.given()).isEmpty()) {
            faults.add(Fault.at("given", "trace.given"));
        }
        if (PlainName.of(asked.family()).isEmpty()) {
            faults.add(Fault.at("family", "trace.family"));
        }
        if (born == null || !born.whole()) {
            faults.add(Fault.at("born", "trace.born"));
        }
        if (asked.gender() == Gender.UNKNOWN && postcode(asked).length() <= 4) {
            faults.add(Fault.at("gender", "trace.more"));
        }
        faults.addAll(DetailsCheck.faults("given", asked.given()));
        faults.addAll(DetailsCheck.faults("family", asked.family()));
        return faults;
    }

    /** Whether a person is the one. What their flags hide cannot be confirmed by guessing it. */
    public static boolean fits(TraceAsked asked, Person person) {
        if (!SearchRule.open(person)) {
            return false;
        }
        Demographics shown = person.shown().demographics();
        boolean named = shown.names().stream().anyMatch(name -> named(asked, name));
        boolean born = asked.born() != null && asked.born().equals(shown.born());
        boolean gender = asked.gender() != Gender.UNKNOWN && asked.gender() == shown.gender();
        String code = postcode(asked);
        boolean postcode = code.length() > 4 && Comparison.postcodes(shown).contains(code);
        boolean contradicted = asked.gender() != Gender.UNKNOWN && shown.gender() != Gender.UNKNOWN && !gender;
        return named && born && !contradicted && (gender || postcode);
    }

    private static boolean named(TraceAsked asked, PersonName name) {
        List<String> given = PlainName.words(asked.given());
        List<String> theirs = PlainName.words(String.join(" ", name.given()));
        String family = name.family() == null ? "" : name.family();
        return !given.isEmpty()
                && !theirs.isEmpty()
                && given.getFirst().equals(theirs.getFirst())
                && PlainName.joined(asked.family()).equals(PlainName.joined(family));
    }

    private static String postcode(TraceAsked asked) {
        return asked.postcode() == null ? "" : Postcodes.plain(asked.postcode());
    }
}
