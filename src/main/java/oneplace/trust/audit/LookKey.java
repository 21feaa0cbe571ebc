package oneplace.trust.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of looks ended: the next begins after it, however many looks came in meanwhile.
 *
 * @param at whole microseconds, as the log keeps them
 */
public record LookKey(Instant at, int shard, long seq) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,17})-(\\d{1,4})-(\\d{1,18})");

    /** The key of a look. */
    public static LookKey of(PastLook look) {
        return new LookKey(look.at(), look.place().shard(), look.place().seq());
    }

    /** As it stands in an address or a form. It says nothing of a person. */
    public String written() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + shard + "-" + seq;
    }

    /** A key that was written; empty for anything else. */
    public static Optional<LookKey> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new LookKey(
                        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                        Integer.parseInt(parts.group(2)),
                        Long.parseLong(parts.group(3))))
                : Optional.empty();
    }
}
