package oneplace.record.exchange.shape;

/** How texts of some primitive types may be written; each is one pass over the characters. */
final class Written {

    private Written() {}

    /** No characters below 32 but tab, line feed and carriage return. */
    static boolean noControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    static boolean noSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (space(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code [^\s]+(\s[^\s]+)*} */
    static boolean code(String text) {
        boolean before = true;
        for (int i = 0; i < text.length(); i++) {
            boolean space = space(text.charAt(i));
            if (space && before) {
                return false;
            }
            before = space;
        }
        return !before;
    }

    static boolean id(String text) {
        if (text.length() > 64) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.')) {
                return false;
            }
        }
        return true;
    }

    /** Groups of four, white space anywhere between characters, padding only at the end. */
    static boolean base64(String text) {
        int count = 0;
        int padding = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (space(c)) {
                continue;
            }
            boolean pads = c == '=';
            if (!pads && (padding > 0 || !inAlphabet(c))) {
                return false;
            }
            padding += pads ? 1 : 0;
            count++;
        }
        return count > 0 && count % 4 == 0 && padding <= 2;
    }

    private static boolean inAlphabet(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
    }

    private static boolean space(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
