package oneplace.trust.audit;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import oneplace.base.kernel.Purpose;

/**
 * One request, as it will be remembered: one row per request and set of people with kinds and counts, one row for a
 * count over many, one per refusal (conventions, <em>Audit grain</em>).
 *
 * @param who id of the staff account or API client; {@code "-"} before anybody is known
 * @param whoName the name to show the person: "Priya Nair, district nurse"
 * @param organisation number of the viewer's organisation in {@code place.party}; 0 when there is none
 * @param verb what was done
 * @param purpose why
 * @param persons numbers of the people really shown ({@code person.person.number}); empty for none
 * @param detail kinds and counts ("12 Observation, 3 Condition"), at most 400 characters; never an identifier, a name
 *     or clinical text. Ten digits in a row are refused: an NHS number must not reach the log
 */
public record Look(
        String who, String whoName, int organisation, Verb verb, Purpose purpose, long[] persons, String detail) {

    private static final Pattern TEN_DIGITS = Pattern.compile("(?<!\\d)(\\d ?){9}\\d(?!\\d)");

    public Look {
        persons = persons.clone();
        if (detail.length() > 400) {
            throw new IllegalArgumentException("the detail of a look has at most 400 characters");
        }
        if (TEN_DIGITS.matcher(detail).find()) {
            throw new IllegalArgumentException("the detail of a look holds what may be an identifier");
        }
        if (who.indexOf('\0') >= 0 || whoName.indexOf('\0') >= 0 || detail.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a look holds no null characters");
        }
    }

    /** A look that shows nobody: signing in, settings, refusals before a person is known. */
    public static Look atNobody(
            String who, String whoName, int organisation, Verb verb, Purpose purpose, String detail) {
        return new Look(who, whoName, organisation, verb, purpose, new long[0], detail);
    }

    @Override
    public long[] persons() {
        return persons.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Look that
                && who.equals(that.who)
                && whoName.equals(that.whoName)
                && organisation == that.organisation
                && verb == that.verb
                && purpose == that.purpose
                && Arrays.equals(persons, that.persons)
                && detail.equals(that.detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(who, whoName, organisation, verb, purpose, Arrays.hashCode(persons), detail);
    }
}
