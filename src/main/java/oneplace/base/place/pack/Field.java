package oneplace.base.place.pack;

import java.util.List;

/**
 * A key of an entry, or a column of a table.
 *
 * @param name as written
 * @param needed whether it must be given
 * @param meaning what it says, for the reference
 */
record Field(String name, Content content, boolean needed, String meaning) {

    /** What stands under a key. */
    sealed interface Content {}

    /** One value. */
    record One(Scalar scalar) implements Content {}

    /** Several values: a list in YAML, parted by semicolons in a table. */
    record Several(Scalar scalar) implements Content {}

    /** One entry of its own, or a list of such entries. */
    record Nested(List<Field> fields, boolean many) implements Content {}

    static Field needed(String name, Scalar scalar, String meaning) {
        return new Field(name, new One(scalar), true, meaning);
    }

    static Field optional(String name, Scalar scalar, String meaning) {
        return new Field(name, new One(scalar), false, meaning);
    }

    static Field several(String name, Scalar scalar, boolean needed, String meaning) {
        return new Field(name, new Several(scalar), needed, meaning);
    }

    static Field entry(String name, List<Field> fields, boolean needed, String meaning) {
        return new Field(name, new Nested(fields, false), needed, meaning);
    }

    static Field entries(String name, List<Field> fields, boolean needed, String meaning) {
        return new Field(name, new Nested(fields, true), needed, meaning);
    }
}
