package oneplace.record.person;

import oneplace.base.kernel.NhsNumber;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody who is looked for.
 *
 * @param name any words of it, in any order; empty when not known
 * @param postcode whole, or its first half
 */
public record SearchAsked(
        String name,
        @Nullable NhsNumber nhsNumber,
        @Nullable PartialDate born,
        @Nullable String postcode) {

    /** A name alone. */
    public static SearchAsked name(String name) {
        return new SearchAsked(name, null, null, null);
    }

    /** The same, born then. */
    public SearchAsked born(String date) {
        return new SearchAsked(name, nhsNumber, new PartialDate(date), postcode);
    }

    /** The same, living there. */
    public SearchAsked at(String code) {
        return new SearchAsked(name, nhsNumber, born, code);
    }
}
