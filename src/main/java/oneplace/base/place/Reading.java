package oneplace.base.place;

/** What came of reading a text: a value, or a sentence that says why not. */
public sealed interface Reading<T> {

    /** It can be read. */
    record Read<T>(T value) implements Reading<T> {}

    /** It cannot; {@code because} completes "the value …": "must be a whole number from 1 to 28". */
    record Refused<T>(String because) implements Reading<T> {}
}
