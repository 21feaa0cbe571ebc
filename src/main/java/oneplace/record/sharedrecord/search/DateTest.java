package oneplace.record.sharedrecord.search;

import java.time.Duration;
import java.time.Instant;
import oneplace.record.sharedrecord.search.path.Walk;
import tools.jackson.databind.JsonNode;

/**
 * A date and how to compare with it. Both sides are ranges of time (FHIR R4, <em>Search</em>, 3.1.1.4.4 and date): a
 * partial date covers all of its year, month or day.
 */
record DateTest(Prefix prefix, DateRange asked) implements ValueTest {

    /**
     * @param now for {@code ap}, which reaches a tenth of the time between then and now to either side
     */
    static DateTest of(Prefix prefix, DateRange asked, Instant now) {
        if (prefix != Prefix.AP) {
            return new DateTest(prefix, asked);
        }
        Duration gap = asked.low().isAfter(now)
                ? Duration.between(now, asked.low())
                : asked.high().isBefore(now) ? Duration.between(asked.high(), now) : Duration.ZERO;
        Duration slack = gap.dividedBy(10);
        return new DateTest(
                prefix, new DateRange(asked.low().minus(slack), asked.high().plus(slack)));
    }

    /** A time outside of which nothing that is found can wholly lie. */
    DateRange reach() {
        return switch (prefix) {
            case EQ, AP -> asked;
            case GT, GE, SA -> new DateRange(asked.low(), Instant.MAX);
            case LT, LE, EB -> new DateRange(Instant.MIN, asked.high());
            case NE -> new DateRange(Instant.MIN, Instant.MAX);
        };
    }

    @Override
    public boolean accepts(Walk walk, JsonNode element) {
        DateRange found = Dates.of(walk.kind(), element);
        return found != null && holds(found);
    }

    private boolean holds(DateRange found) {
        return switch (prefix) {
            case EQ -> contains(found);
            case NE -> !contains(found);
            case GT -> found.high().isAfter(asked.high());
            case LT -> found.low().isBefore(asked.low());
            case GE -> found.high().isAfter(asked.high()) || contains(found);
            case LE -> found.low().isBefore(asked.low()) || contains(found);
            case SA -> !found.low().isBefore(asked.high());
            case EB -> !found.high().isAfter(asked.low());
            case AP -> found.low().isBefore(asked.high()) && found.high().isAfter(asked.low());
        };
    }

    private boolean contains(DateRange found) {
        return !found.low().isBefore(asked.low()) && !found.high().isAfter(asked.high());
    }
}
