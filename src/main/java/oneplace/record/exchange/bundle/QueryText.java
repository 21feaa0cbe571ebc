package oneplace.record.exchange.bundle;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import oneplace.record.sharedrecord.search.NameValue;

/** Search parameters as an address or a form writes them. */
public final class QueryText {

    private QueryText() {}

    /** The parameters, decoded, in order. @throws IllegalArgumentException when they are not encoded as they must be */
    public static List<NameValue> parameters(String text) {
        List<NameValue> found = new ArrayList<>();
        for (String part : text.split("&")) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            if (!name.isEmpty()) {
                found.add(new NameValue(name, equals < 0 ? "" : decoded(part.substring(equals + 1))));
            }
        }
        return found;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
