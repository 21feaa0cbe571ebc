package oneplace.record.person.rules;

import java.util.List;
import oneplace.record.person.Demographics;
import oneplace.record.person.IncomingPerson;
import oneplace.record.person.PersonName;
import oneplace.record.person.Recognising.Grade;
import oneplace.record.person.TraceAsked;

/**
 * From the weight of what agrees to how sure it is. The weights are logarithms of odds to the base 2; before anything is
 * compared the odds are one in a million, 2⁻²⁰ (see {@link Matching}), so that at weight w they are 2^(w−20).
 */
public final class Recognition {

    private static final double BEFORE = -20;

    private Recognition() {}

    /** The probability that a likeness is of one person. */
    public static double score(Likeness likeness) {
        double odds = Math.pow(2, Math.min(likeness.weight() + BEFORE, 40));
        return odds / (1 + odds);
    }

    /** How sure it is; somebody below {@link Matching#NEW} is not to be graded at all. */
    public static Grade grade(Likeness likeness) {
        if (Matching.verdict(likeness) == Matching.Verdict.SAME) {
            return Grade.CERTAIN;
        }
        return score(likeness) >= 0.5 ? Grade.PROBABLE : Grade.POSSIBLE;
    }

    /** What a trace would be asked with who is so described. */
    public static TraceAsked trace(IncomingPerson described) {
        Demographics d = described.demographics();
        List<PersonName> names = d.names();
        PersonName name = names.isEmpty() ? null : d.name();
        return new TraceAsked(
                described.nhsNumber(),
                name == null ? "" : String.join(" ", name.given()),
                name == null || name.family() == null ? "" : name.family(),
                d.born(),
                d.gender(),
                d.address().map(address -> address.postcode()).orElse(null));
    }
}
