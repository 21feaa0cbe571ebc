package oneplace.record.sharedrecord.search;

import java.time.Instant;

/**
 * The time that a date covers: from {@code low} until just before {@code high}. An open side is {@link Instant#MIN} or
 * {@link Instant#MAX}.
 */
record DateRange(Instant low, Instant high) {

    static DateRange spanning(DateRange first, DateRange last) {
        return new DateRange(first.low, last.high);
    }
}
