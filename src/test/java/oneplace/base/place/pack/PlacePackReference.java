package oneplace.base.place.pack;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the tables of the reference from the shapes that check a pack, so that the two cannot differ. */
final class PlacePackReference {

    private PlacePackReference() {}

    /** The part of the reference that describes every file. */
    static String files() {
        return Shapes.all().stream().map(PlacePackReference::file).collect(Collectors.joining("\n"));
    }

    private static String file(Shape shape) {
        var text = new StringBuilder();
        text.append("### `").append(shape.file()).append("`\n\n");
        text.append(shape.meaning()).append(' ');
        text.append(shape.needed() ? "Every pack has it. " : "A pack may leave it out. ");
        text.append(shape.many() ? "It is a list of entries" : "It is one entry");
        if (!shape.key().isEmpty()) {
            text.append("; no two have the same ")
                    .append(shape.key().stream().map(name -> "`" + name + "`").collect(Collectors.joining(" and ")));
        }
        text.append(".\n\n");
        text.append("| ")
                .append(shape.isTable() ? "column" : "key")
                .append(" | needed | takes | meaning |\n|---|---|---|---|\n");
        rows("", shape.fields(), text);
        return text.toString();
    }

    private static void rows(String within, List<Field> fields, StringBuilder text) {
        for (Field field : fields) {
            text.append("| `").append(within).append(field.name()).append("` | ");
            text.append(field.needed() ? "yes" : "no")
                    .append(" | ")
                    .append(takes(field))
                    .append(" | ");
            text.append(field.meaning()).append(" |\n");
            if (field.content() instanceof Field.Nested(List<Field> nested, boolean many)) {
                rows(within + field.name() + (many ? "[]." : "."), nested, text);
            }
        }
    }

    private static String takes(Field field) {
        String must = switch (field.content()) {
            case Field.One(Scalar scalar) -> scalar.must();
            case Field.Several(Scalar scalar) -> "any number, each " + scalar.must();
            case Field.Nested nested -> nested.many() ? "a list of entries" : "an entry";
        };
        return must.replace("|", "\\|");
    }
}
