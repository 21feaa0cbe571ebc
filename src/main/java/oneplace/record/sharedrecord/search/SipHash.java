package oneplace.record.sharedrecord.search;

/**
 * SipHash-2-4 with a 64-bit result (Aumasson and Bernstein, <em>SipHash: a fast short-input PRF</em>, 2012; their
 * appendix A gives the test vector that the tests check), fed piece by piece without building byte arrays. A hash that has
 * taken in a prefix can be kept and continued from many times.
 */
final class SipHash {

    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long tail;
    private int length;

    SipHash(long key0, long key1) {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
    }

    private SipHash(SipHash from) {
        v0 = from.v0;
        v1 = from.v1;
        v2 = from.v2;
        v3 = from.v3;
        tail = from.tail;
        length = from.length;
    }

    /** A hash that goes on from here; this one stays as it is. */
    SipHash fork() {
        return new SipHash(this);
    }

    /** Takes in one byte: the low eight bits of {@code b}. */
    SipHash add(int b) {
        tail |= (b & 0xffL) << (length << 3);
        length++;
        if ((length & 7) == 0) {
            compress(tail);
            tail = 0;
        }
        return this;
    }

    /** Takes in {@code text} as UTF-8, each half of a surrogate pair by itself; 0xFF therefore never occurs in it. */
    SipHash add(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return this;
    }

    /** Takes in {@code text} with {@link Fold} applied to each letter. */
    SipHash addFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(Fold.of(text.charAt(i)));
        }
        return this;
    }

    /** Takes in one UTF-16 unit as UTF-8. */
    SipHash add(char c) {
        if (c < 0x80) {
            return add((int) c);
        }
        if (c < 0x800) {
            return add(0xc0 | c >> 6).add(0x80 | c & 0x3f);
        }
        return add(0xe0 | c >> 12).add(0x80 | c >> 6 & 0x3f).add(0x80 | c & 0x3f);
    }

    /** The hash of all that was taken in. Afterwards this object is spent. */
    long finish() {
        compress(tail | (long) length << 56);
        v2 ^= 0xff;
        round();
        round();
        round();
        round();
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void compress(long word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }

    private void round() {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
    }
}
