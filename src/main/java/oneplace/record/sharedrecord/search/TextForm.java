package oneplace.record.sharedrecord.search;

import java.text.Normalizer;

/**
 * Texts as string search compares them: lower case, no accents, white space as one blank (FHIR R4, <em>Search</em>,
 * string: insensitive to case and combining characters).
 */
final class TextForm {

    private TextForm() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean ascii = true;
        for (int i = 0; i < text.length() && ascii; i++) {
            char c = text.charAt(i);
            ascii = c < 0x80;
            append(plain, c);
        }
        if (!ascii) {
            plain.setLength(0);
            String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
            for (int i = 0; i < decomposed.length(); i++) {
                if (Character.getType(decomposed.charAt(i)) != Character.NON_SPACING_MARK) {
                    append(plain, decomposed.charAt(i));
                }
            }
        }
        int end = plain.length();
        return plain.substring(0, end > 0 && plain.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    private static void append(StringBuilder to, char c) {
        if (!Character.isWhitespace(c) && c != 0xa0) {
            to.append(Fold.of(c));
        } else if (!to.isEmpty() && to.charAt(to.length() - 1) != ' ') {
            to.append(' ');
        }
    }
}
