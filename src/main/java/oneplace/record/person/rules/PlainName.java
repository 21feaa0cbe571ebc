package oneplace.record.person.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/**
 * Names as they are compared and looked up: lower case, without accents or apostrophes, hyphens and other signs as spaces.
 * <em>O’Brien-Łukasz</em> is {@code obrien lukasz}. Letters of every script are kept.
 */
public final class PlainName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʻ`´.]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainName() {}

    /** The plain form of {@code name}; empty when it holds neither letter nor digit. */
    public static String of(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String lower = strokes(bare.toLowerCase(Locale.ROOT));
        String joined = APOSTROPHES.matcher(lower).replaceAll("");
        return OTHERS.matcher(joined).replaceAll(" ").strip();
    }

    /** Letters whose stroke or ligature is not an accent, as English keyboards write them. */
    private static String strokes(String lower) {
        return lower.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ı", "i");
    }

    /** The words of the plain form. */
    public static List<String> words(String name) {
        String plain = of(name);
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    /** The plain form without spaces: <em>Mac Donald</em> and <em>Macdonald</em> agree in it. */
    public static String joined(String name) {
        return of(name).replace(" ", "");
    }

    /**
     * The words under which a name is looked up: each word, and each two neighbours as one, so that <em>Mac Donald</em>,
     * <em>Smith-Jones</em> and <em>Maryanne</em> are found however they are divided.
     */
    public static SequencedSet<String> keys(String name) {
        List<String> words = words(name);
        SequencedSet<String> keys = new LinkedHashSet<>(words);
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + words.get(i));
        }
        keys.addAll(pairs);
        return keys;
    }
}
