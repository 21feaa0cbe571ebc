package oneplace.base.rulebook;

/** What became of the input for one field. */
public sealed interface Read<T> {

    /** It can be used. */
    record Usable<T>(T value) implements Read<T> {}

    /** It cannot. {@code why} is a sentence's end: "must be a whole number from 0 to 36". */
    record Unusable<T>(String why) implements Read<T> {}
}
