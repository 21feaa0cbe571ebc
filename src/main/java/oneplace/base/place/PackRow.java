package oneplace.base.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One checked entry of a pack file: a row of a table, or a mapping. Its values are known to fit what the format says of
 * each key, so reading one as its own type never fails.
 *
 * @param texts the single values by key; a value left out is absent
 * @param lists the values of keys that hold several
 * @param rows the entries of keys that hold entries
 */
public record PackRow(Map<String, String> texts, Map<String, List<String>> lists, Map<String, List<PackRow>> rows) {

    public PackRow {
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
        rows = Map.copyOf(rows);
    }

    /** The value of a required key. */
    public String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no value for " + key));
    }

    /** The value of a key that may be left out. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The value of a key, or nothing written: for notes. */
    public String orEmpty(String key) {
        return texts.getOrDefault(key, "");
    }

    /** A whole number; empty when left out. */
    public OptionalLong whole(String key) {
        String text = texts.get(key);
        return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    /** A day; empty when left out. */
    public Optional<LocalDate> day(String key) {
        return find(key).map(LocalDate::parse);
    }

    /** Whether a key says yes; a key left out says no. */
    public boolean yes(String key) {
        return "yes".equals(texts.get(key));
    }

    /** The values of a key that holds several; none when left out. */
    public List<String> several(String key) {
        return lists.getOrDefault(key, List.of());
    }

    /** The entries of a key that holds entries; none when left out. */
    public List<PackRow> entries(String key) {
        return rows.getOrDefault(key, List.of());
    }
}
