package oneplace.record.exchange.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Good texts made bad, from a seed: bytes changed, cut, doubled, put together, filled with what parsers stumble over. */
final class Mutations {

    private static final List<String> STUMBLING = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            ",",
            ":",
            "null",
            "true",
            "-0",
            "1e999999999",
            "1E-400",
            "0.0000000000000000000000000000000000000000000000000000000000001",
            "99999999999999999999",
            "\\u0000",
            "\\ud800",
            "\uFEFF",
            "\u0000",
            "\u202e",
            "\ud83e\uddb7",
            "<",
            ">",
            "/>",
            "&amp;",
            "&#0;",
            "&#x1F;",
            "&x;",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<?xml version=\"1.1\"?>",
            "<![CDATA[",
            "xmlns:a=\"b\"",
            "9999-12-31T23:59:60Z",
            "0000-00-00",
            "2020-02-30",
            "2020-01-01T24:00:00+99:99",
            "ge",
            "sa",
            "ap",
            "|",
            "||",
            "$",
            ",",
            "\\,",
            "%",
            ":not",
            ":missing",
            ":exact",
            ":of-type",
            ":identifier",
            ":below",
            ":iterate",
            ":text",
            "_has:Observation:patient:",
            "_id",
            "_sort",
            "_include",
            "_count",
            "_summary",
            "_elements",
            "_list",
            "subject.",
            "patient:Patient.",
            ".name",
            "urn:uuid:",
            "http://",
            "Patient/",
            "#",
            "?",
            "&",
            "=",
            "\r\n",
            "((((((((",
            "(a|a)*",
            "resourceType",
            "contained",
            "reference",
            "extension",
            "valueQuantity",
            "_birthDate",
            "div",
            "fhir_comments");

    private final Random random;
    private final List<String> seeds;

    Mutations(long seed, List<String> seeds) {
        this.random = new Random(seed);
        this.seeds = seeds;
    }

    /** The next text: one of the seeds, changed once to eight times. */
    byte[] next() {
        byte[] text = bytes(seeds.get(random.nextInt(seeds.size())));
        for (int i = random.nextInt(8); i >= 0; i--) {
            text = changed(text);
        }
        return text;
    }

    private byte[] changed(byte[] text) {
        int at = random.nextInt(text.length + 1);
        int to = Math.min(text.length, at + 1 + random.nextInt(1 + random.nextInt(60)));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(text);
            case 1 -> joined(text, 0, at, "", text, to, text.length);
            case 2 -> joined(text, 0, to, "", text, at, text.length);
            case 3 -> repeated(text, at, to);
            case 4 -> {
                byte[] other = bytes(seeds.get(random.nextInt(seeds.size())));
                int from = random.nextInt(other.length + 1);
                yield joined(text, 0, at, "", other, from, other.length);
            }
            default ->
                joined(
                        text,
                        0,
                        at,
                        STUMBLING.get(random.nextInt(STUMBLING.size())),
                        text,
                        random.nextBoolean() ? at : to,
                        text.length);
        };
    }

    private byte[] flipped(byte[] text) {
        byte[] changed = text.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    /** A stretch many times over, so that nesting and lists grow. */
    private byte[] repeated(byte[] text, int at, int to) {
        String stretch = new String(text, at, to - at, StandardCharsets.ISO_8859_1).repeat(1 + random.nextInt(300));
        return joined(text, 0, at, "", stretch.getBytes(StandardCharsets.ISO_8859_1), 0, stretch.length(), text, to);
    }

    private static byte[] joined(byte[] first, int from, int to, String between, byte[] second, int begin, int end) {
        return joined(first, from, to, between, second, begin, end, new byte[0], 0);
    }

    private static byte[] joined(
            byte[] first, int from, int to, String between, byte[] second, int begin, int end, byte[] third, int rest) {
        byte[] middle = bytes(between);
        byte[] all = new byte[to - from + middle.length + end - begin + third.length - rest];
        System.arraycopy(first, from, all, 0, to - from);
        System.arraycopy(middle, 0, all, to - from, middle.length);
        System.arraycopy(second, begin, all, to - from + middle.length, end - begin);
        System.arraycopy(third, rest, all, all.length - (third.length - rest), third.length - rest);
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
