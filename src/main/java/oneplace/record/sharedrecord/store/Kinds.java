package oneplace.record.sharedrecord.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import oneplace.record.sharedrecord.Entry;

/** What the audit log keeps of entries: whose they were, what kinds and how many. */
final class Kinds {

    private Kinds() {}

    /** Whose entries they are. */
    static long[] people(List<Entry> entries) {
        return entries.stream()
                .mapToLong(Entry::person)
                .filter(p -> p != 0)
                .distinct()
                .toArray();
    }

    /** Kinds and counts of entries. */
    static String of(List<Entry> entries) {
        return ofTypes(entries.stream().map(e -> e.id().type()).toList());
    }

    /** Kinds and counts, the most frequent first, as many as the log takes. */
    static String ofTypes(List<String> types) {
        Map<String, Long> counts =
                types.stream().collect(Collectors.groupingBy(t -> t, TreeMap::new, Collectors.counting()));
        String all = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
        return all.isEmpty()
                ? "nothing"
                : all.length() <= 360 ? all : all.substring(0, all.lastIndexOf(',', 360)) + ", …";
    }
}
