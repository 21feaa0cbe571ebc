package oneplace.record.sharedrecord.search;

import java.util.Arrays;

/** Gathers tokens while a resource is walked. */
final class TokenSink {

    private long[] tokens = new long[64];
    private int count;

    void add(long token) {
        if (count == tokens.length) {
            tokens = Arrays.copyOf(tokens, count * 2);
        }
        tokens[count++] = token;
    }

    /** All that came in, ascending, each once. */
    long[] sorted() {
        Arrays.sort(tokens, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || tokens[i] != tokens[i - 1]) {
                tokens[distinct++] = tokens[i];
            }
        }
        return Arrays.copyOf(tokens, distinct);
    }
}
