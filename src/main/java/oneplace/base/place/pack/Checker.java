package oneplace.base.place.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.place.PackRow;

/** Checks the pieces of a file against its shape. Whatever is wrong is noted and left out, so that all of it is found. */
final class Checker {

    private final Problems problems;
    private final References references;

    Checker(Problems problems, References references) {
        this.problems = problems;
        this.references = references;
    }

    /** The entries of a file of this shape; a file of a single entry has one. */
    List<Found> entries(Shape shape, Piece piece) {
        List<Found> found = shape.many() ? many(shape.fields(), piece) : one(shape.fields(), piece);
        if (!shape.key().isEmpty()) {
            apart(shape.key(), found);
        }
        return found;
    }

    private List<Found> many(List<Field> fields, Piece piece) {
        if (!(piece instanceof Piece.Listing(Spot at, List<Piece> items))) {
            problems.add(piece.at(), "Here a list of entries must stand, not " + piece.kind() + ".");
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        items.forEach(item -> found.addAll(one(fields, item)));
        return found;
    }

    private List<Found> one(List<Field> fields, Piece piece) {
        if (!(piece instanceof Piece.Mapping mapping)) {
            problems.add(piece.at(), "Here keys with values must stand, not " + piece.kind() + ".");
            return List.of();
        }
        Map<String, Piece> given = given(fields, mapping);
        var entry = new Entry(mapping.at());
        for (Field field : fields) {
            Piece value = given.get(field.name());
            if (value != null && !(value instanceof Piece.Word(Spot at, String text) && text.isEmpty())) {
                take(field, value, entry);
            } else if (field.needed()) {
                missing(field, mapping.at(), Optional.ofNullable(value));
            }
        }
        relate(fields, entry);
        return List.of(entry.found());
    }

    private void missing(Field field, Spot entry, Optional<Piece> empty) {
        empty.ifPresentOrElse(
                value -> problems.add(value.at(), "\"" + field.name() + "\" must not be empty."),
                () -> problems.add(entry, "The key \"" + field.name() + "\" is missing here."));
    }

    private Map<String, Piece> given(List<Field> fields, Piece.Mapping mapping) {
        Map<String, Piece> given = new LinkedHashMap<>();
        Map<String, Spot> first = new HashMap<>();
        for (Piece.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            Spot before = first.putIfAbsent(name, entry.key().at());
            if (fields.stream().noneMatch(field -> field.name().equals(name))) {
                problems.add(
                        entry.key().at(),
                        "The key " + quote(name) + " is not known here; known are "
                                + String.join(
                                        ", ", fields.stream().map(Field::name).toList()) + ".");
            } else if (before != null) {
                problems.add(
                        entry.key().at(),
                        "The key \"" + name + "\" stands twice; it is already in line " + before.line() + ".");
            } else {
                given.put(name, entry.value());
            }
        }
        return given;
    }

    private void take(Field field, Piece value, Entry entry) {
        entry.spots.put(field.name(), value.at());
        switch (field.content()) {
            case Field.One(Scalar scalar) ->
                word(field, scalar, value).ifPresent(text -> entry.texts.put(field.name(), text));
            case Field.Several(Scalar scalar) -> entry.lists.put(field.name(), several(field, scalar, value));
            case Field.Nested(List<Field> fields, boolean many) ->
                entry.nested.put(field.name(), many ? many(fields, value) : one(fields, value));
        }
    }

    private Optional<String> word(Field field, Scalar scalar, Piece piece) {
        if (!(piece instanceof Piece.Word(Spot at, String text))) {
            problems.add(piece.at(), "\"" + field.name() + "\" must be a single value, not " + piece.kind() + ".");
            return Optional.empty();
        }
        if (!scalar.takes(text)) {
            problems.add(at, "\"" + field.name() + "\" must be " + scalar.must() + ", not " + quote(text) + ".");
            return Optional.empty();
        }
        switch (scalar) {
            case Scalar.Name(Target of) -> references.named(at, of, text);
            case Scalar.Reference(Target to, boolean part) -> references.used(at, field.name(), to, text);
            default -> {}
        }
        return Optional.of(text);
    }

    private List<String> several(Field field, Scalar scalar, Piece piece) {
        List<Piece> items = switch (piece) {
            case Piece.Listing(Spot at, List<Piece> listed) -> listed;
            case Piece.Word(Spot at, String text) when at.file().endsWith(".csv") -> split(at, text);
            case Piece.Word wrong -> noList(field, wrong);
            case Piece.Mapping wrong -> noList(field, wrong);
        };
        List<String> texts = new ArrayList<>();
        for (Piece item : items) {
            word(field, scalar, item).ifPresent(text -> {
                if (texts.contains(text)) {
                    problems.add(item.at(), "\"" + text + "\" stands twice in \"" + field.name() + "\".");
                }
                texts.add(text);
            });
        }
        return texts;
    }

    private List<Piece> noList(Field field, Piece wrong) {
        problems.add(wrong.at(), "\"" + field.name() + "\" must be a list, not " + wrong.kind() + ".");
        return List.of();
    }

    private static List<Piece> split(Spot cell, String text) {
        List<Piece> words = new ArrayList<>();
        for (String word : text.split(";", -1)) {
            words.add(new Piece.Word(cell, word));
        }
        return words;
    }

    /** Notes which entry is a part of which. */
    private void relate(List<Field> fields, Entry entry) {
        for (Field field : fields) {
            if (field.content() instanceof Field.One(Scalar.Reference(Target to, boolean part)) && part) {
                String whole = entry.texts.get(field.name());
                String code = entry.texts.get("code");
                if (whole != null && code != null) {
                    references.part(entry.spots.getOrDefault(field.name(), entry.at), field.name(), to, code, whole);
                }
            }
        }
    }

    private void apart(List<String> key, List<Found> entries) {
        Map<List<String>, Spot> seen = new HashMap<>();
        for (Found entry : entries) {
            List<String> values = key.stream()
                    .map(name ->
                            entry.find(name).orElse(String.join(";", entry.row().several(name))))
                    .toList();
            Spot before = seen.putIfAbsent(values, entry.at());
            if (before != null) {
                problems.add(
                        entry.at(),
                        "This entry has the same " + String.join(", ", key) + " as the one in line " + before.line()
                                + ".");
            }
        }
    }

    private static String quote(String text) {
        String line = text.lines().findFirst().orElse("");
        return "\"" + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + "\"";
    }

    /** An entry as it fills. */
    private static final class Entry {

        private final Spot at;
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final Map<String, List<String>> lists = new LinkedHashMap<>();
        private final Map<String, List<Found>> nested = new LinkedHashMap<>();
        private final Map<String, Spot> spots = new HashMap<>();

        Entry(Spot at) {
            this.at = at;
        }

        Found found() {
            Map<String, List<PackRow>> rows = new LinkedHashMap<>();
            nested.forEach(
                    (key, found) -> rows.put(key, found.stream().map(Found::row).toList()));
            return new Found(new PackRow(texts, lists, rows), at, spots, nested);
        }
    }
}
