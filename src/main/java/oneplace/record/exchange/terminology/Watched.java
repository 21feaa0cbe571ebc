package oneplace.record.exchange.terminology;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A text that lets a regular expression look at it so often and no more: some expressions never come to an end. */
final class Watched implements CharSequence {

    private static final int LOOKS = 100_000;

    private final CharSequence text;
    private int left = LOOKS;

    private Watched(CharSequence text) {
        this.text = text;
    }

    /** Whether the whole text matches. @throws TerminologyRefusal when the expression is none or does not end */
    static boolean matches(String expression, String text) {
        try {
            return Pattern.compile(expression).matcher(new Watched(text)).matches();
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw refused();
        }
    }

    private static TerminologyRefusal refused() {
        return new TerminologyRefusal(
                TerminologyRefusal.Reason.NOT_SUPPORTED,
                "A filter of the value set has a regular expression that cannot be used.");
    }

    @Override
    public char charAt(int index) {
        if (left-- == 0) {
            throw refused();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
