package oneplace.base.place.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table (RFC 4180): the first line names the columns, each further line is an entry. Written here because a
 * refusal names the column as well as the line, and an unclosed quote must be refused where it opens; a test compares
 * it with a general reader on every table that ships.
 */
final class CsvPieces {

    private final Shape shape;
    private final String file;
    private final String text;
    private final Problems problems;
    private int at;
    private int line = 1;
    private int column = 1;

    private CsvPieces(Shape shape, String text, Problems problems) {
        this.shape = shape;
        this.file = shape.file();
        this.text = text;
        this.problems = problems;
    }

    /** The rows as a list of mappings; empty with a problem noted when it is no table. */
    static Optional<Piece> read(Shape shape, String text, Problems problems) {
        return new CsvPieces(shape, text, problems).table();
    }

    private Optional<Piece> table() {
        List<List<Piece.Word>> lines = new ArrayList<>();
        while (at < text.length()) {
            Optional<List<Piece.Word>> cells = cells();
            if (cells.isEmpty()) {
                return Optional.empty();
            }
            if (cells.get().size() > 1 || !cells.get().getFirst().text().isEmpty()) {
                lines.add(cells.get());
            }
        }
        if (lines.isEmpty()) {
            problems.add(Spot.startOf(file), "The file is empty: its first line must name the columns.");
            return Optional.empty();
        }
        List<Piece.Word> columns = lines.removeFirst();
        if (!TableHeader.fits(shape, columns, problems)) {
            return Optional.empty();
        }
        List<Piece> rows = new ArrayList<>();
        lines.forEach(cells -> row(columns, cells).ifPresent(rows::add));
        return Optional.of(new Piece.Listing(columns.getFirst().at(), rows));
    }

    private Optional<Piece> row(List<Piece.Word> columns, List<Piece.Word> cells) {
        if (cells.size() != columns.size()) {
            Piece.Word where = cells.size() > columns.size() ? cells.get(columns.size()) : cells.getLast();
            problems.add(
                    where.at(),
                    "The row has " + count(cells.size(), "cell") + ", but the first line names "
                            + count(columns.size(), "column") + ".");
            return Optional.empty();
        }
        List<Piece.Entry> entries = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            entries.add(new Piece.Entry(columns.get(i), cells.get(i)));
        }
        return Optional.of(new Piece.Mapping(cells.getFirst().at(), entries));
    }

    private static String count(int number, String of) {
        return number + " " + of + (number == 1 ? "" : "s");
    }

    /** One record, which may run over several lines; empty with a problem noted when a quote is out of place. */
    private Optional<List<Piece.Word>> cells() {
        List<Piece.Word> cells = new ArrayList<>();
        while (true) {
            var spot = here();
            Optional<String> cell = at < text.length() && text.charAt(at) == '"' ? quoted(spot) : plain();
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cells.add(new Piece.Word(spot, cell.get()));
            if (at < text.length() && text.charAt(at) == ',') {
                step();
            } else {
                endOfLine();
                return Optional.of(cells);
            }
        }
    }

    private Optional<String> plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '"') {
                problems.add(here(), "A quotation mark stands inside a cell that is not quoted.");
                return Optional.empty();
            }
            step();
        }
        return Optional.of(text.substring(start, at));
    }

    private Optional<String> quoted(Spot opened) {
        var cell = new StringBuilder();
        step();
        while (at < text.length()) {
            char c = text.charAt(at);
            step();
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                step();
            } else if (at == text.length() || ",\r\n".indexOf(text.charAt(at)) >= 0) {
                return Optional.of(cell.toString());
            } else {
                problems.add(here(), "After a closing quotation mark only a comma or the end of the line may stand.");
                return Optional.empty();
            }
        }
        problems.add(opened, "The quotation mark that opens here is never closed.");
        return Optional.empty();
    }

    private void endOfLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            step();
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            step();
        }
    }

    private Spot here() {
        return new Spot(file, line, column);
    }

    /** Moves one character on, a pair of surrogates counting once. */
    private void step() {
        char c = text.charAt(at++);
        boolean endsLine = c == '\n' || (c == '\r' && (at == text.length() || text.charAt(at) != '\n'));
        if (endsLine) {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
    }
}
