package oneplace.record.exchange.web;

import java.util.OptionalInt;
import oneplace.record.exchange.bundle.SentEntry;
import oneplace.record.sharedrecord.Change;
import org.jspecify.annotations.Nullable;

/**
 * What must stand for an update to be carried out (RFC 9110, 13.1). It goes with the change, so that the write decides it,
 * which holds the lock.
 *
 * @param version the version last seen, if said
 * @param onlyNew whether nothing may stand there yet
 */
record Expected(OptionalInt version, boolean onlyNew) {

    /** @throws Refusal 400 when it names no version */
    static Expected of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        return new Expected(WriteController.version(ifMatch), "*".equals(ifNoneMatch));
    }

    static Expected of(SentEntry.Request request) {
        return of(request.ifMatch(), request.ifNoneMatch());
    }

    Change.Kind kind() {
        return onlyNew ? Change.Kind.ONLY_NEW : Change.Kind.PUT;
    }
}
