package oneplace.trust.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import oneplace.base.kernel.London;
import oneplace.base.place.Places;
import oneplace.base.place.PrivacySettings;
import org.springframework.stereotype.Component;

/**
 * The end of retention: what looks older than the place keeps them said is emptied, and their places in the chain, with the
 * hash, stay; so the chain still proves everything after them. By age alone: a backup put back holds old looks again, and
 * they are emptied again when the house starts.
 *
 * <p>Source: Records Management Code of Practice 2021 (NHS England), appendix II: the audit trail of a record is kept as long
 * as the record it belongs to; eight years is the shortest of an adult's, and the database holds to it whatever is set.
 */
@Component
class Retention {

    private static final int AT_ONCE = 10_000;

    private final HeadStore store;
    private final Places places;
    private final Clock clock;

    Retention(HeadStore store, Places places, Clock clock) {
        this.store = store;
        this.places = places;
        this.clock = clock;
    }

    /** Empties what is too old, a bounded part at a time. @return how many looks were emptied */
    long dispose(int most) {
        Instant now = clock.instant();
        LocalDate first = London.day(now).minusYears(places.value(PrivacySettings.LOOKS_KEPT_YEARS));
        Instant olderThan = first.atStartOfDay(London.ZONE).toInstant();
        long all = 0;
        for (int i = 0; i < most; i++) {
            long gone = store.dispose(olderThan, now, AT_ONCE);
            all += gone;
            if (gone < AT_ONCE) {
                break;
            }
        }
        return all;
    }
}
