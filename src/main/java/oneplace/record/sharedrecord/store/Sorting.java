package oneplace.record.sharedrecord.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.search.SortKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first entries after a place, in an order the tables do not have: every match is looked at once, and no more are kept
 * than are wanted. The place is made of the sort keys and the entry's own key, so that pages neither repeat nor skip when
 * others write meanwhile.
 */
final class Sorting {

    /** Longer texts are told apart by their beginnings. */
    private static final int LONGEST_KEY = 200;

    /** An entry by its keys; missing ones come last, either way. */
    record Place(List<@Nullable String> keys, long key) {

        @Override
        public String toString() {
            ArrayNode node = JsonMapper.shared().createArrayNode();
            keys.forEach(node::add);
            return node.add(Long.toString(key)).toString();
        }

        static Place parse(String text) {
            JsonNode node = JsonMapper.shared().readTree(text);
            List<@Nullable String> keys = new ArrayList<>();
            for (int i = 0; i < node.size() - 1; i++) {
                keys.add(node.get(i).isNull() ? null : node.get(i).stringValue());
            }
            return new Place(keys, Long.parseLong(node.get(node.size() - 1).stringValue()));
        }
    }

    private record Placed(Place place, Entry entry) {}

    private final Map<String, List<SortKey>> sort;
    private final int most;
    private final Optional<Place> after;
    private final Comparator<Place> order;
    private final PriorityQueue<Placed> kept;
    private long taken;

    /**
     * @param sort by type; all have the same directions
     * @param after what {@link #next} gave for the page before
     */
    Sorting(Map<String, List<SortKey>> sort, int most, Optional<String> after) {
        this.sort = sort;
        this.most = most;
        this.after = after.map(Place::parse);
        this.order = order(sort.values().iterator().next());
        this.kept =
                new PriorityQueue<>(Comparator.comparing(Placed::place, order).reversed());
    }

    private static Comparator<Place> order(List<SortKey> sort) {
        Comparator<Place> order = (a, b) -> 0;
        for (int i = 0; i < sort.size(); i++) {
            int key = i;
            Comparator<String> way = sort.get(i).descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
            Comparator<@Nullable String> missingLast = Comparator.nullsLast(way);
            order = order.thenComparing((a, b) -> missingLast.compare(a.keys.get(key), b.keys.get(key)));
        }
        return order.thenComparing(Place::key);
    }

    /** Takes a match in; always wants the next. */
    boolean take(Entry entry) {
        taken++;
        Place place = place(entry);
        if (after.isEmpty() || order.compare(place, after.get()) > 0) {
            kept.add(new Placed(place, entry));
            if (kept.size() > most + 1) {
                kept.poll();
            }
        }
        return true;
    }

    private Place place(Entry entry) {
        ObjectNode tree = ResourceText.parse(entry.body()).tree();
        List<@Nullable String> keys = new ArrayList<>();
        for (SortKey key : sort.getOrDefault(entry.id().type(), List.of())) {
            String text = key.of(tree);
            keys.add(text == null || text.length() <= LONGEST_KEY ? text : text.substring(0, LONGEST_KEY));
        }
        return new Place(keys, entry.key());
    }

    /** How many were taken in, before the place and after. */
    long taken() {
        return taken;
    }

    /** The page. */
    List<Entry> page() {
        return inOrder().stream().limit(most).map(Placed::entry).toList();
    }

    /** Where the page after begins; empty when there is none. */
    Optional<String> next() {
        return kept.size() > most ? Optional.of(inOrder().get(most - 1).place().toString()) : Optional.empty();
    }

    private List<Placed> inOrder() {
        return kept.stream().sorted(Comparator.comparing(Placed::place, order)).toList();
    }
}
