package oneplace.record.sharedrecord.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Organisation;
import oneplace.base.place.Place;

/**
 * What a reader wants to see of a timeline. It stands in the address, and holds nothing by which a person could be
 * recognised.
 *
 * @param organisations codes of organisations; empty: all
 * @param kind which families
 * @param of one information class; empty: all
 * @param from the first day as it was typed; may be empty or no date
 * @param to the last day as it was typed; may be empty or no date
 * @param each whether every entry stands on a line of its own
 * @param before only days before this one: where the page before ended
 */
record TimelineFilter(
        List<String> organisations,
        KindFilter kind,
        Optional<InformationClass> of,
        String from,
        String to,
        boolean each,
        Optional<LocalDate> before) {

    /** The filter of a request's parameters; what cannot be read is left out, dates are kept to be said. */
    static TimelineFilter of(Map<String, String[]> parameters) {
        return new TimelineFilter(
                List.of(parameters.getOrDefault("org", new String[0])),
                KindFilter.of(first(parameters, "kind")),
                InformationClass.of(first(parameters, "class")),
                first(parameters, "from").strip(),
                first(parameters, "to").strip(),
                first(parameters, "each").equals("yes"),
                day(first(parameters, "before")));
    }

    /** The query that shows each entry of an organisation in a period on a line of its own. */
    static String unfolded(String organisation, LocalDate from, LocalDate to) {
        return "?each=yes&from=" + from + "&to=" + to
                + (organisation.isEmpty() ? "" : "&org=" + URLEncoder.encode(organisation, StandardCharsets.UTF_8));
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** The day a text names: 2026-11-22, as date fields send it. */
    static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** What is wrong with the dates, by field; empty when nothing is. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!from.isEmpty() && day(from).isEmpty()) {
            errors.put("from", "The first day must be a date, for example 2026-09-27");
        }
        if (!to.isEmpty() && day(to).isEmpty()) {
            errors.put("to", "The last day must be a date, for example 2026-11-22");
        }
        if (day(from).isPresent()
                && day(to).isPresent()
                && day(to).get().isBefore(day(from).get())) {
            errors.put("to", "The last day must be the first day or later");
        }
        return errors;
    }

    /** Whether an entry is wanted, whatever page it stands on. Costs nothing: no entry is read. */
    boolean wants(ReadEntry entry, Set<Integer> numbers) {
        return (numbers.isEmpty() || numbers.contains(entry.organisation()))
                && kind.wants(entry.family())
                && of.map(entry::is).orElse(true)
                && day(from).map(day -> !entry.day().isBefore(day)).orElse(true)
                && day(to).map(day -> !entry.day().isAfter(day)).orElse(true);
    }

    /** The numbers of the organisations asked for; empty: all. */
    Set<Integer> numbers(Place place) {
        return organisations.stream()
                .filter(code -> !code.isBlank())
                .map(code -> place.organisation(new OrganisationCode(code)))
                .flatMap(Optional::stream)
                .map(Organisation::number)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** The same, from the day before {@code day} on: a query for a link. */
    String earlier(LocalDate day) {
        List<String> parts = new ArrayList<>();
        organisations.forEach(code -> parts.add("org=" + URLEncoder.encode(code, StandardCharsets.UTF_8)));
        if (kind != KindFilter.ALL) {
            parts.add("kind=" + kind.code());
        }
        of.ifPresent(one -> parts.add("class=" + one.code()));
        day(from).ifPresent(first -> parts.add("from=" + first));
        day(to).ifPresent(last -> parts.add("to=" + last));
        if (each) {
            parts.add("each=yes");
        }
        parts.add("before=" + day);
        return "?" + String.join("&", parts);
    }
}
