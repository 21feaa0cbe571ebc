package oneplace.record.sharedrecord.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The measurements a summary shows the latest of, by code: {@code notable.csv}, in the order of the page. */
final class Notable {

    private static final Map<String, Integer> BY_CODE = read();
    private static final int ROWS = (int) BY_CODE.values().stream().distinct().count();

    private Notable() {}

    /** How many kinds of measurement there are. */
    static int rows() {
        return ROWS;
    }

    /** Which row of the page a code belongs in, from 0; empty for a code that is not notable. */
    static Optional<Integer> row(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> rows = new HashMap<>();
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(Notable.class.getResourceAsStream("notable.csv")),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(text)) {
            int row = 0;
            for (NamedCsvRecord line : table) {
                for (String code : line.getField("codes").split(" ")) {
                    rows.put(code, row);
                }
                row++;
            }
            return Map.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
