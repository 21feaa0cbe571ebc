package oneplace.record.exchange.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import oneplace.record.sharedrecord.Past.Stretch;
import oneplace.record.sharedrecord.search.NameValue;

/**
 * What a history is asked for (FHIR R4, <em>history</em>): {@code _count}, {@code _since}, {@code _at}, and which part of
 * each version.
 *
 * @param count versions on a page; 0 for their number alone
 * @param at versions that were current at some time in it
 */
record HistoryAsked(int count, Instant since, Optional<Stretch> at, Subset subset) {

    private static final int USUAL_COUNT = 100;
    private static final int MOST_COUNT = 1_000;
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    /** @throws Refusal 400 */
    static HistoryAsked of(List<NameValue> parameters, boolean lenient) {
        int count = USUAL_COUNT;
        Instant since = Instant.EPOCH;
        Optional<Stretch> at = Optional.empty();
        for (NameValue parameter : parameters) {
            switch (parameter.name()) {
                case "_count" -> count = count(parameter.value());
                case "_since" -> since = stretch("_since", parameter.value()).from();
                case "_at" -> at = Optional.of(stretch("_at", parameter.value()));
                case "_summary", "_elements" -> {}
                default -> {
                    if (!lenient) {
                        throw Refusal.badRequest(
                                "not-supported", "A history takes _count, _since, _at, _summary and _elements.");
                    }
                }
            }
        }
        Subset subset = Subset.of(parameters);
        return new HistoryAsked(subset.number() ? 0 : count, since, at, subset);
    }

    private static int count(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw Refusal.badRequest("value", "_count must be a whole number from 0.");
        }
        return Math.min(Integer.parseInt(text), MOST_COUNT);
    }

    /** A date means all of it, in the time of the place. */
    private static Stretch stretch(String name, String text) {
        try {
            return switch (text.length()) {
                case 4 ->
                    days(
                            Year.parse(text).atDay(1),
                            Year.parse(text).plusYears(1).atDay(1));
                case 7 ->
                    days(
                            YearMonth.parse(text).atDay(1),
                            YearMonth.parse(text).plusMonths(1).atDay(1));
                case 10 -> days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
                default -> {
                    Instant instant =
                            OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
                    yield new Stretch(instant, instant.plusMillis(1));
                }
            };
        } catch (DateTimeException e) {
            throw Refusal.badRequest("value", name + " must be a date, or a time with its zone.");
        }
    }

    private static Stretch days(LocalDate from, LocalDate until) {
        return new Stretch(
                from.atStartOfDay(HERE).toInstant(), until.atStartOfDay(HERE).toInstant());
    }
}
