package oneplace.record.sharedrecord.search;

import tools.jackson.databind.JsonNode;

/** All words of an element and of what lies in it, in {@link TextForm} with one blank between; mark-up left out. */
final class PlainText {

    private static final int DEEPEST = 100;

    private PlainText() {}

    static String of(JsonNode element) {
        StringBuilder words = new StringBuilder();
        gather(element, words, 0);
        return words.toString();
    }

    private static void gather(JsonNode element, StringBuilder words, int depth) {
        if (element.isString()) {
            append(TextForm.of(element.stringValue()), words);
        } else if (depth < DEEPEST) {
            for (JsonNode child : element.values()) {
                gather(child, words, depth + 1);
            }
        }
    }

    private static void append(String text, StringBuilder words) {
        boolean tag = false;
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                tag = true;
            }
            boolean part = !tag && Character.isLetterOrDigit(c);
            if (part && gap && !words.isEmpty()) {
                words.append(' ');
            }
            if (part) {
                words.append(c);
            }
            gap = !part;
            if (c == '>') {
                tag = false;
            }
        }
    }
}
