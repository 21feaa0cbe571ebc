package oneplace.trust.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One row of a chain, and how its hash is made.
 *
 * <p><b>Canonical encoding.</b> The hash is SHA-256 over a run of fields, each a length (four bytes, big-endian) and then
 * that many bytes, so that no two different rows have the same encoding. Numbers are eight bytes, big-endian; texts are
 * UTF-8. In order:
 *
 * <ol>
 *   <li>the domain {@code oneplace.audit.row.v1}
 *   <li>the hash of the row before; for the first row of a chain {@link #genesis(int)}
 *   <li>shard, seq, time in microseconds since 1970-01-01T00:00Z
 *   <li>who, name of who, organisation, verb number, purpose number
 *   <li>persons: all numbers in the order recorded, eight bytes each, in one field
 *   <li>detail
 * </ol>
 *
 * @param at whole microseconds, as PostgreSQL keeps them
 */
record Link(int shard, long seq, Instant at, Look look) {

    static final int HASH_LENGTH = 32;
    private static final byte[] ROW = "oneplace.audit.row.v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHAIN = "oneplace.audit.chain.v1".getBytes(StandardCharsets.US_ASCII);

    Link {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** What stands before the first row of a chain: SHA-256 over the domain of chains and the shard. */
    static byte[] genesis(int shard) {
        MessageDigest digest = sha256();
        field(digest, CHAIN);
        number(digest, shard);
        return digest.digest();
    }

    /** The hash of this row when {@code before} is the hash of the row before it. */
    byte[] hash(byte[] before) {
        MessageDigest digest = sha256();
        field(digest, ROW);
        field(digest, before);
        number(digest, shard);
        number(digest, seq);
        number(digest, Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000));
        text(digest, look.who());
        text(digest, look.whoName());
        number(digest, look.organisation());
        number(digest, look.verb().number());
        number(digest, look.purpose().number());
        long[] persons = look.persons();
        ByteBuffer numbers = ByteBuffer.allocate(persons.length * Long.BYTES);
        numbers.asLongBuffer().put(persons);
        field(digest, numbers.array());
        text(digest, look.detail());
        return digest.digest();
    }

    private static void text(MessageDigest digest, String text) {
        field(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void number(MessageDigest digest, long number) {
        field(digest, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static void field(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
