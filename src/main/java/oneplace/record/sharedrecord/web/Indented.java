package oneplace.record.sharedrecord.web;

/**
 * Lays JSON out for reading without touching a sign of it but the spaces between tokens: numbers and texts stay as they
 * were written. What is no JSON comes out as it went in, broken or not.
 */
final class Indented {

    private static final int DEEPEST = 60;

    private final String text;
    private final StringBuilder out;
    private int depth;

    private Indented(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() * 2);
    }

    /** The same JSON, one member to a line. */
    static String of(String json) {
        return new Indented(json).lay();
    }

    private String lay() {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '"' -> i = string(i);
                case '{', '[' -> i = open(sign, i);
                case '}', ']' -> {
                    depth--;
                    line();
                    out.append(sign);
                }
                case ',' -> {
                    out.append(sign);
                    line();
                }
                case ':' -> out.append(": ");
                case ' ', '\t', '\r', '\n' -> {}
                default -> out.append(sign);
            }
        }
        return out.toString();
    }

    /** Copies a string; the place of its closing quote, or the end. */
    private int string(int from) {
        int i = from + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        int end = Math.min(i, text.length() - 1);
        out.append(text, from, end + 1);
        return end;
    }

    /** Opens an object or list; one without members stays on its line. */
    private int open(char sign, int at) {
        out.append(sign);
        int next = at + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && (text.charAt(next) == '}' || text.charAt(next) == ']')) {
            out.append(text.charAt(next));
            return next;
        }
        depth++;
        line();
        return at;
    }

    private void line() {
        out.append('\n').repeat(' ', 2 * Math.clamp(depth, 0, DEEPEST));
    }
}
