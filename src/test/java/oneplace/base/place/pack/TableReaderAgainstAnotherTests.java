package oneplace.base.place.pack;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our reader of tables, which knows columns, reads the same cells in the same lines as a general one. */
class TableReaderAgainstAnotherTests {

    static Stream<Path> tables() throws IOException {
        try (var files = Files.walk(Path.of("places"))) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readsTheSame(Path table) throws IOException {
        String text = Files.readString(table);
        String name = Path.of("places").relativize(table).toString();
        Shape shape = Shapes.all().stream()
                .filter(s -> name.endsWith("/" + s.file()))
                .findFirst()
                .orElseThrow();
        var problems = new Problems();

        var ours = (Piece.Listing) CsvPieces.read(shape, text, problems).orElseThrow();

        assertThat(problems.none()).isTrue();
        try (var other = CsvReader.builder().ofCsvRecord(text)) {
            var records = other.stream().toList();
            assertThat(ours.items().stream().map(TableReaderAgainstAnotherTests::cells))
                    .isEqualTo(records.stream()
                            .skip(1)
                            .map(record -> record.getFields())
                            .toList());
            assertThat(ours.items().stream().map(row -> (long) row.at().line()))
                    .isEqualTo(records.stream()
                            .skip(1)
                            .map(record -> record.getStartingLineNumber())
                            .toList());
        }
    }

    private static List<String> cells(Piece row) {
        return ((Piece.Mapping) row)
                .entries().stream()
                        .map(entry -> ((Piece.Word) entry.value()).text())
                        .toList();
    }
}
