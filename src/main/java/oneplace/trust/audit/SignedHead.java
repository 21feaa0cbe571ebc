package oneplace.trust.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Where every chain of the log stood at one moment, signed. Kept elsewhere, it proves later that nothing before it was
 * changed, taken out or cut off, even by whoever owns the database.
 *
 * <p>Signed is the text of {@link #statement()}, in lines that a person can read and any program can make again:
 *
 * <pre>
 * oneplace.audit.head.v1
 * number 17
 * at 2026-11-22T14:00:00.000000Z
 * before 64 hexadecimal digits: SHA-256 of the statement before; of nothing for the first
 * chain 1 row 12045 64 hexadecimal digits: the hash of that row
 * </pre>
 *
 * @param n from 1, without gaps
 * @param chains by number
 * @param before the digest of the statement before
 * @param signature Ed25519 (RFC 8032), 64 bytes
 */
public record SignedHead(long n, Instant at, List<ChainEnd> chains, String before, String signature) {

    /**
     * Where one chain stood.
     *
     * @param hash in hexadecimal digits
     */
    public record ChainEnd(int shard, long seq, String hash) {}

    public SignedHead {
        at = at.truncatedTo(ChronoUnit.MICROS);
        chains =
                chains.stream().sorted(Comparator.comparingInt(ChainEnd::shard)).toList();
    }

    /** What is signed. */
    public String statement() {
        StringBuilder text = new StringBuilder("oneplace.audit.head.v1\n")
                .append("number ")
                .append(n)
                .append('\n')
                .append("at ")
                .append(written(at))
                .append('\n')
                .append("before ")
                .append(before)
                .append('\n');
        for (ChainEnd end : chains) {
            text.append("chain ")
                    .append(end.shard())
                    .append(" row ")
                    .append(end.seq())
                    .append(' ')
                    .append(end.hash())
                    .append('\n');
        }
        return text.toString();
    }

    private static String written(Instant at) {
        long micros = ChronoUnit.MICROS.between(at.truncatedTo(ChronoUnit.SECONDS), at);
        return "%s.%06dZ"
                .formatted(at.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""), micros);
    }

    /** The digest the next one holds. */
    public String digest() {
        return sha256(statement());
    }

    /** What the first one holds: the digest of nothing. */
    static String nothing() {
        return sha256("");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
