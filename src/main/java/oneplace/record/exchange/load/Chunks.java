package oneplace.record.exchange.load;

import java.util.ArrayList;
import java.util.List;
import oneplace.record.exchange.bundle.SentEntry;

/** Groups of entries that are written together, since so many entries at most are in memory as trees at a time. */
final class Chunks {

    private static final int ENTRIES = 500;

    private Chunks() {}

    /** The groups in their order; one that is larger than a chunk stands alone. */
    static List<List<List<SentEntry>>> of(List<List<SentEntry>> groups) {
        List<List<List<SentEntry>>> chunks = new ArrayList<>();
        List<List<SentEntry>> chunk = new ArrayList<>();
        int size = 0;
        for (List<SentEntry> group : groups) {
            if (size > 0 && size + group.size() > ENTRIES) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                size = 0;
            }
            chunk.add(group);
            size += group.size();
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk);
        }
        return chunks;
    }

    /** The same, where it no longer matters which entries go together. */
    static List<List<SentEntry>> ofEntries(List<List<SentEntry>> groups) {
        return of(groups).stream()
                .map(chunk -> chunk.stream().flatMap(List::stream).toList())
                .toList();
    }
}
