package oneplace.record.exchange.check;

import java.nio.charset.StandardCharsets;
import oneplace.record.sharedrecord.ResourceText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Numbers whose exponent has four digits and more. A tree reads them as infinite or as nothing, no decimal holds the
 * largest of them, and nothing that is measured has one: a text with one is not taken.
 */
final class HugeNumbers {

    private static final int DIGITS = 4;

    private HugeNumbers() {}

    /** Whether there is one. Texts without anything like it, which is nearly all, are looked through once and quickly. */
    static boolean in(byte[] text) {
        return suspected(text) && found(text);
    }

    private static boolean suspected(byte[] text) {
        for (int i = 1; i < text.length - DIGITS; i++) {
            if ((text[i] | 0x20) == 'e' && digit(text[i - 1]) && exponent(text, i + 1) >= DIGITS) {
                return true;
            }
        }
        return false;
    }

    private static int exponent(byte[] text, int from) {
        int start = text[from] == '-' || text[from] == '+' ? from + 1 : from;
        int end = start;
        while (end < text.length && digit(text[end]) && end - start < DIGITS) {
            end++;
        }
        return end - start;
    }

    private static boolean digit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Among the numbers themselves: what stands in quotes may look as it likes. */
    private static boolean found(byte[] text) {
        try (JsonParser in = ResourceText.json().createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.VALUE_NUMBER_FLOAT
                        && suspected(in.getString().getBytes(StandardCharsets.US_ASCII))) {
                    return true;
                }
            }
            return false;
        }
    }
}
