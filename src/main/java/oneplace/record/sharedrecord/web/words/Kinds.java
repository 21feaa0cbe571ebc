package oneplace.record.sharedrecord.web.words;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneplace.record.sharedrecord.web.words.Kind.Labelled;

/** Every kind of entry, read once from {@code kinds.csv}. */
public final class Kinds {

    private static final Map<String, Kind> ALL = read();

    private Kinds() {}

    /** The kind of a resource type. A type the table does not know is called by its own name, split into words. */
    public static Kind of(String type) {
        Kind kind = ALL.get(type);
        return kind == null ? unknown(type) : kind;
    }

    /** Every kind of the table. */
    public static List<Kind> all() {
        return List.copyOf(ALL.values());
    }

    private static Kind unknown(String type) {
        String words = type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
        String name = words.isEmpty() ? "Entry" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
        List<Path> title = paths("code|type|category|title|name|description");
        return new Kind(
                type, name, name, Family.ADMIN, title, paths("description"), List.of(), paths("author|performer"));
    }

    private static Map<String, Kind> read() {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(Kinds.class.getResourceAsStream("kinds.csv")), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream()
                    .map(Kinds::kind)
                    .collect(Collectors.toUnmodifiableMap(Kind::type, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind kind(NamedCsvRecord row) {
        return new Kind(
                row.getField("type"),
                row.getField("one"),
                row.getField("many"),
                Family.valueOf(row.getField("family").toUpperCase(Locale.ROOT)),
                paths(row.getField("title")),
                paths(row.getField("says")),
                Arrays.stream(row.getField("details").split("; ", -1))
                        .filter(detail -> !detail.isEmpty())
                        .map(Kinds::labelled)
                        .toList(),
                paths(row.getField("author")));
    }

    private static Labelled labelled(String detail) {
        int colon = detail.indexOf(": ");
        return new Labelled(detail.substring(0, colon), paths(detail.substring(colon + 2)));
    }

    private static List<Path> paths(String alternatives) {
        return Arrays.stream(alternatives.split("\\|", -1))
                .filter(path -> !path.isEmpty())
                .map(Path::parse)
                .toList();
    }
}
