package oneplace.record.exchange.load;

/**
 * An entry that was not stored.
 *
 * @param file the file it came from
 * @param place where in it: "entry 12", "line 3"
 * @param type its resource type; empty when it has none
 * @param expression where in the resource, as FHIRPath; empty when the whole
 * @param sentence why
 */
record RefusedEntry(String file, String place, String type, String expression, String sentence) {

    @Override
    public String toString() {
        String where = expression.isEmpty() ? type : expression;
        return file + ", " + place + (where.isEmpty() ? "" : ", " + where) + ": " + sentence;
    }
}
