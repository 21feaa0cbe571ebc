package oneplace.trust.access;

import java.time.Instant;
import java.util.Optional;
import oneplace.base.kernel.InformationClass;

/**
 * A person's choice about one class of information and one organisation or team.
 *
 * @param person the person's number
 * @param of which information
 * @param party the number of an organisation or team, or {@link SharingChoices#EVERYBODY}
 * @param withheld true when it may not be seen there, false when it may
 * @param since from when
 * @param until to when, if an end is known
 * @param words how the person put it; empty when they did not say
 * @param by who wrote it down, and why it was not the person; empty when that is not known
 */
public record SharingChoice(
        long person,
        InformationClass of,
        int party,
        boolean withheld,
        Instant since,
        Optional<Instant> until,
        String words,
        String by) {

    /** A choice of which nobody wrote down who did so. */
    public SharingChoice(
            long person,
            InformationClass of,
            int party,
            boolean withheld,
            Instant since,
            Optional<Instant> until,
            String words) {
        this(person, of, party, withheld, since, until, words, "");
    }

    /** Whether it counts at a moment; periods are half-open. */
    public boolean liveAt(Instant moment) {
        return !since.isAfter(moment) && until.map(moment::isBefore).orElse(true);
    }
}
