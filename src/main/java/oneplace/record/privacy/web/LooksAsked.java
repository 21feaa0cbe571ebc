package oneplace.record.privacy.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Organisation;
import oneplace.base.place.Place;
import oneplace.trust.audit.LookFilter;
import oneplace.trust.audit.LookKey;

/**
 * What is asked of the list of looks at one person.
 *
 * @param kept as it was asked
 * @param organisation the one whose looks are meant; empty for all
 * @param after where the page before ended
 * @param errors what could not be read, by field
 */
record LooksAsked(
        Kept kept,
        LookKind kind,
        Optional<Organisation> organisation,
        Period period,
        Optional<LookKey> after,
        Map<String, String> errors) {

    /** How far back the list goes unless dates are given. */
    private static final int MONTHS = 3;

    static LooksAsked read(Map<String, String> sent, Place place, LocalDate today) {
        Kept kept = new Kept(sent);
        Map<String, String> errors = new LinkedHashMap<>();
        Period period = Period.read(kept, today, MONTHS, errors);
        String code = kept.text("organisation");
        Optional<Organisation> organisation =
                code.matches("[A-Za-z0-9.-]{1,64}") ? place.organisation(new OrganisationCode(code)) : Optional.empty();
        return new LooksAsked(
                kept, LookKind.of(kept.text("kind")), organisation, period, LookKey.parse(kept.text("after")), errors);
    }

    /** Looks at a person in the period, whoever looked. */
    LookFilter whole(Collection<Long> people, List<LookFilter.Unseen> unseen) {
        return LookFilter.between(period.begins(), period.ends()).at(people).without(unseen);
    }

    /** The looks asked for. */
    LookFilter filter(Collection<Long> people, List<LookFilter.Unseen> unseen) {
        LookFilter narrowed = kind.narrow(whole(people, unseen));
        return organisation.map(one -> narrowed.of(List.of(one.number()))).orElse(narrowed);
    }

    /** The same question as it stands in an address; from another place of the list when that is given. */
    String query(Optional<LookKey> from) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String field : List.of(
                "kind", "organisation", "from-day", "from-month", "from-year", "to-day", "to-month", "to-year")) {
            if (!kept.text(field).isEmpty()) {
                parts.put(field, kept.text(field));
            }
        }
        from.ifPresent(key -> parts.put("after", key.written()));
        return parts.isEmpty()
                ? ""
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
