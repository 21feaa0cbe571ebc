package oneplace.base.place.pack;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a pack file into text, or says where they are none. */
final class PackText {

    /** No file of a pack is larger; 5 MB is some fifty thousand rows. */
    static final int MOST_BYTES = 5_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PackText() {}

    /** The text of a file, without a byte order mark; empty with a problem noted when it is no plain UTF-8 text. */
    static Optional<String> decode(String file, byte[] bytes, Problems problems) {
        if (bytes.length > MOST_BYTES) {
            problems.add(Spot.startOf(file), "The file is larger than 5 MB.");
            return Optional.empty();
        }
        var out = CharBuffer.allocate(bytes.length + 1);
        var in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            problems.add(
                    end(file, text),
                    "The file is not UTF-8: the byte %02X cannot stand here.".formatted(bytes[in.position()]));
            return Optional.empty();
        }
        text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return hasControl(file, text, problems) ? Optional.empty() : Optional.of(text);
    }

    private static boolean hasControl(String file, String text, Problems problems) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == '\n' || c == '\r' || c == '\t';
            if ((Character.isISOControl(c) && !space) || c == '\uFFFE' || c == '\uFFFF') {
                problems.add(
                        end(file, text.substring(0, i)),
                        "The character U+%04X is no text; is the file UTF-8?".formatted((int) c));
                return true;
            }
        }
        return false;
    }

    /** The spot just after a text that begins a file. */
    static Spot end(String file, String text) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Spot(file, line, text.codePointCount(lineStart, text.length()) + 1);
    }
}
