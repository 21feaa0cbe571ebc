package oneplace.record.person;

import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Minimal demographics: enough to be sure of the person, not more.
 *
 * @param name null under flag V
 * @param area the first half of the postcode; null under R and V, and when not known
 */
public record Traced(
        PersonId id,
        @Nullable NhsNumber nhsNumber,
        @Nullable PersonName name,
        @Nullable PartialDate born,
        Gender gender,
        @Nullable String area) {

    /** Of a person; {@link Person#shown()} decides what flags leave. */
    public static Traced of(Person person) {
        Person shown = person.shown();
        boolean named = !shown.demographics().names().isEmpty();
        return new Traced(
                shown.id(),
                shown.nhsNumber(),
                named ? shown.name() : null,
                shown.demographics().born(),
                shown.demographics().gender(),
                shown.demographics().address().map(Address::outward).orElse(null));
    }
}
