package oneplace.record.exchange.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of {@code channel.header}, which often hold a password. The record keeps their names only; a subscriber who
 * sends a hidden value back means the one that was sent before.
 *
 * @param lines {@code Authorization: Bearer …}
 */
record Headers(List<String> lines) {

    /** What stands in the record for every value. */
    static final String HIDDEN = "(kept, not shown)";

    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}): ?([ -~\\t]{0,4000})");

    /** What the connection itself says (RFC 9110, 7.6.1 and 8), and what says how the body is written. */
    private static final Set<String> NOT_THEIRS = Set.of(
            "connection",
            "content-length",
            "content-type",
            "content-encoding",
            "expect",
            "host",
            "http2-settings",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final int MOST = 20;

    Headers {
        lines = List.copyOf(lines);
    }

    static Headers none() {
        return new Headers(List.of());
    }

    /** As it was stored. */
    static Headers stored(String text) {
        return text.isEmpty() ? none() : new Headers(text.lines().toList());
    }

    /**
     * Those a subscriber sent.
     *
     * @param before those that stood: where a value is hidden it is taken from there
     * @throws Unfit when a line is none, or not theirs to say
     */
    static Headers sent(List<String> lines, Headers before) {
        String expression = "Subscription.channel.header";
        if (lines.size() > MOST) {
            throw new Unfit(expression, "A subscription has at most " + MOST + " headers.");
        }
        Map<String, String> known = before.byName();
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new Unfit(expression, "A header is one line: a name, a colon and a value.");
            }
            String name = parts.group(1).toLowerCase(Locale.ROOT);
            if (NOT_THEIRS.contains(name)) {
                throw new Unfit(expression, "The header " + parts.group(1) + " is not for a subscription to say.");
            }
            if (!parts.group(2).strip().equals(HIDDEN)) {
                kept.add(parts.group(1) + ": " + parts.group(2));
            } else if (known.containsKey(name)) {
                kept.add(parts.group(1) + ": " + known.get(name));
            } else {
                throw new Unfit(expression, "The value of this header is not known here; send it again.");
            }
        }
        return new Headers(kept);
    }

    /** As the record keeps them. */
    List<String> hidden() {
        return lines.stream()
                .map(line -> line.substring(0, line.indexOf(':')) + ": " + HIDDEN)
                .toList();
    }

    /** As it is stored. */
    String text() {
        return String.join("\n", lines);
    }

    /** Name and value of each, the names in small letters; of one name the last. */
    Map<String, String> byName() {
        Map<String, String> names = new TreeMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            names.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return names;
    }

    /** Values are secret: nothing of them reaches a log. */
    @Override
    public String toString() {
        return "Headers" + hidden();
    }
}
