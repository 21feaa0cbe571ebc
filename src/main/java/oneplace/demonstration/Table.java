package oneplace.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One of the comma-separated tables under {@code /demonstration} on the class path, with a first line of headings. */
public final class Table {

    private Table() {}

    /**
     * All rows, in the order of the file.
     *
     * @param name the path below {@code /demonstration}, such as {@code people.csv}
     */
    public static List<Row> read(String name) {
        try (var in = Objects.requireNonNull(Table.class.getResourceAsStream("/demonstration/" + name), name);
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(Row::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("demonstration/" + name + " cannot be read", e);
        }
    }

    /** One row; columns by their heading. */
    public static final class Row {
        private final NamedCsvRecord fields;

        private Row(NamedCsvRecord fields) {
            this.fields = fields;
        }

        /** The text of a column, perhaps empty. */
        public String get(String column) {
            return fields.getField(column);
        }

        /** The text of a column, unless it is empty. */
        public Optional<String> some(String column) {
            return Optional.of(get(column)).filter(text -> !text.isEmpty());
        }

        /** The parts of a column that are divided by semicolons; none when it is empty. */
        public List<String> list(String column) {
            return some(column).stream()
                    .flatMap(text -> Arrays.stream(text.split(";")))
                    .map(String::strip)
                    .toList();
        }

        /** Whether a column says yes. */
        public boolean yes(String column) {
            return get(column).equals("yes");
        }
    }
}
