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
 */
public record SharingChoice(
        long person,
        InformationClass of,
        int party,
        boolean withheld,
        Instant since,
        Optional<Instant> until,
        String words) {}
