package oneplace.base.place;

/**
 * One thing wrong with a place pack, and where.
 *
 * @param file its name within the pack: {@code tables/budgets.csv}
 * @param line from 1
 * @param column from 1, in characters
 * @param sentence what is wrong, as one sentence
 */
public record Problem(String file, int line, int column, String sentence) {

    /** As printed: {@code localities.csv:7:21: The parent "cl-9" is no locality of this pack.} */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + sentence;
    }
}
