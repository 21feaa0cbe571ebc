package oneplace.base.place.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.base.place.BadPack;
import oneplace.base.place.PackRow;
import oneplace.base.place.PlacePack;

/** Reads and checks a pack whole, and only then makes a place of it. */
public final class PackReader {

    private final PackFiles files;
    private final Problems problems = new Problems();
    private final References references = new References(problems);
    private final Checker checker = new Checker(problems, references);

    private PackReader(PackFiles files) {
        this.files = files;
    }

    /**
     * The pack in {@code files}.
     *
     * @throws BadPack naming everything that is wrong with it
     */
    public static PlacePack read(PackFiles files) {
        try {
            return new PackReader(files).read();
        } catch (IOException failure) {
            throw new UncheckedIOException("The place pack " + files.where() + " cannot be read.", failure);
        }
    }

    private PlacePack read() throws IOException {
        List<PackRow> shipped = shippedCalendars();
        references.known(
                Target.CALENDAR, shipped.stream().map(row -> row.text("code")).toList());
        unknownFiles();
        Map<String, List<Found>> found = new LinkedHashMap<>();
        for (Shape shape : Shapes.all()) {
            found.put(shape.file(), entries(shape));
        }
        references.check();
        new PackRules(found, problems).check();
        problems.refuseIfAny(files.where());
        Map<String, List<PackRow>> rows = new LinkedHashMap<>();
        found.forEach((file, entries) ->
                rows.put(file, entries.stream().map(Found::row).toList()));
        return PackContents.assemble(files.where(), rows, shipped);
    }

    private List<Found> entries(Shape shape) throws IOException {
        Optional<byte[]> bytes = files.bytes(shape.file());
        if (bytes.isEmpty() && shape.needed()) {
            problems.add(Spot.startOf(shape.file()), "The pack has no such file, and needs it.");
        }
        Optional<Piece> piece = bytes.flatMap(there -> PackText.decode(shape.file(), there, problems))
                .flatMap(text -> shape.isTable()
                        ? CsvPieces.read(shape, text, problems)
                        : YamlPieces.read(shape.file(), text, problems));
        if (bytes.isPresent() && piece.isEmpty()) {
            references.someUnread();
        }
        return piece.map(read -> checker.entries(shape, read)).orElse(List.of());
    }

    private void unknownFiles() throws IOException {
        Set<String> known = Shapes.all().stream().map(Shape::file).collect(Collectors.toCollection(HashSet::new));
        for (String name : files.names()) {
            boolean note = name.endsWith(".md") || name.startsWith(".") || name.contains("/.");
            if (!note && !known.contains(name)) {
                problems.add(Spot.startOf(name), "A place pack has no file of this name.");
            }
        }
    }

    private static List<PackRow> shippedCalendars() throws IOException {
        var reader = new PackReader(ShippedFiles.OF_ALL);
        List<Found> calendars = reader.entries(CoreShapes.CALENDAR);
        calendars.forEach(new PackRules(Map.of(), reader.problems)::holidaysAreInOrder);
        reader.problems.refuseIfAny(ShippedFiles.OF_ALL.where());
        return calendars.stream().map(Found::row).toList();
    }
}
