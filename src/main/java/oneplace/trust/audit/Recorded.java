package oneplace.trust.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a look stands in the log, durable.
 *
 * @param shard the chain
 * @param seq its place in the chain, from 1, without gaps
 */
public record Recorded(int shard, long seq) {

    private static final Pattern REFERENCE = Pattern.compile("(\\d{1,4})-(\\d{1,18})");

    /** The place a reference names; empty when it is none. */
    public static Optional<Recorded> parse(String reference) {
        Matcher parts = REFERENCE.matcher(reference.strip());
        return parts.matches()
                ? Optional.of(new Recorded(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** What a person can quote on the telephone: "3-00012045". */
    public String reference() {
        return "%d-%08d".formatted(shard, seq);
    }
}
