package oneplace.base.place.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the first line of a table once, so that a missing column is one problem and not one a row. */
final class TableHeader {

    private TableHeader() {}

    /** Whether the columns are those of the shape; what is wrong is noted. */
    static boolean fits(Shape shape, List<Piece.Word> columns, Problems problems) {
        boolean fits = true;
        List<String> known = shape.fields().stream().map(Field::name).toList();
        Set<String> seen = new HashSet<>();
        for (Piece.Word column : columns) {
            String name = column.text();
            if (!known.contains(name)) {
                problems.add(
                        column.at(),
                        "The column \"" + name + "\" is not known in this file; known are " + String.join(", ", known)
                                + ".");
                fits = false;
            } else if (!seen.add(name)) {
                problems.add(column.at(), "The column \"" + name + "\" stands twice.");
                fits = false;
            }
        }
        for (Field field : shape.fields()) {
            if (field.needed() && !seen.contains(field.name())) {
                problems.add(
                        columns.getFirst().at(), "The column \"" + field.name() + "\" is missing in the first line.");
                fits = false;
            }
        }
        return fits;
    }
}
