package oneplace.record.privacy.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Organisation;
import oneplace.base.place.Place;
import oneplace.trust.audit.LookFilter;
import oneplace.trust.audit.LookKey;
import oneplace.trust.audit.Verb;

/**
 * What the privacy officer asks of the log. It comes in a form, never in an address.
 *
 * @param kept as it was typed
 * @param viewers words of a viewer's name; empty for everybody
 * @param person the id of whose record, once chosen; empty for all
 * @param after where the page before ended
 * @param errors what could not be read, by field
 */
record LogAsked(
        Kept kept,
        String viewers,
        String person,
        Optional<Organisation> organisation,
        Optional<Verb> verb,
        Optional<Purpose> purpose,
        LookKind kind,
        Period period,
        Optional<LookKey> after,
        Map<String, String> errors) {

    /** The form's fields, to be sent again with the next page. */
    static final List<String> FIELDS = List.of(
            "viewer",
            "nhsNumber",
            "person",
            "organisation",
            "verb",
            "purpose",
            "kind",
            "from-day",
            "from-month",
            "from-year",
            "to-day",
            "to-month",
            "to-year");

    /** How far back the search goes unless dates are given. */
    private static final int MONTHS = 1;

    static LogAsked read(Map<String, String> sent, Place place, LocalDate today) {
        Kept kept = new Kept(sent);
        Map<String, String> errors = new LinkedHashMap<>();
        Period period = Period.read(kept, today, MONTHS, errors);
        String code = kept.text("organisation");
        Optional<Organisation> organisation =
                code.matches("[A-Za-z0-9.-]{1,64}") ? place.organisation(new OrganisationCode(code)) : Optional.empty();
        return new LogAsked(
                kept,
                kept.text("viewer"),
                kept.text("person"),
                organisation,
                named(Verb.values(), kept.text("verb")),
                named(Purpose.values(), kept.text("purpose")),
                LookKind.of(kept.text("kind")),
                period,
                LookKey.parse(kept.text("after")),
                errors);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    /** The looks asked for. @param who accounts and clients of the name typed @param people numbers of the person chosen */
    LookFilter filter(List<String> who, List<Long> people) {
        LookFilter filter = kind.narrow(LookFilter.between(period.begins(), period.ends()));
        filter = who.isEmpty() ? filter : filter.by(who);
        filter = people.isEmpty() ? filter : filter.at(people);
        filter = organisation.isEmpty()
                ? filter
                : filter.of(List.of(organisation.get().number()));
        filter = verb.isEmpty() ? filter : filter.doing(Set.of(verb.get()));
        return purpose.isEmpty() ? filter : filter.why(Set.of(purpose.get()));
    }

    /** What is sent again with the next page. */
    Map<String, String> again(String chosenPerson) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : new ArrayList<>(FIELDS)) {
            if (!kept.text(field).isEmpty() && !field.equals("nhsNumber")) {
                fields.put(field, kept.text(field));
            }
        }
        if (!chosenPerson.isEmpty()) {
            fields.put("person", chosenPerson);
        }
        return fields;
    }
}
