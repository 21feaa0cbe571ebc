package oneplace.base.place.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.place.PackRow;

/**
 * A checked entry with where it and its values stand, for rules that look across entries.
 *
 * @param spots where the value of each key stands
 * @param nested the entries under each key that holds entries
 */
record Found(PackRow row, Spot at, Map<String, Spot> spots, Map<String, List<Found>> nested) {

    /** Where a value stands, or the entry when the key is left out. */
    Spot spot(String key) {
        return spots.getOrDefault(key, at);
    }

    /** The entries under a key. */
    List<Found> under(String key) {
        return nested.getOrDefault(key, List.of());
    }

    /** The value of a key; empty when left out or refused. */
    Optional<String> find(String key) {
        return row.find(key);
    }
}
