package oneplace.record.person.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import oneplace.record.person.Demographics;
import oneplace.record.person.PersonName;
import oneplace.record.person.rules.WordFit.Level;

/** Sets the words somebody typed, in whatever order, beside all the names of a person. */
final class TypedWords {

    private TypedWords() {}

    /** A word of a name. */
    private record Word(String text, boolean current, Part part) {}

    private enum Part {
        FAMILY,
        FIRST,
        OTHER
    }

    /** How each typed word fits best; nothing when the person has no name that may be compared. */
    static List<WordFit> fits(List<String> typed, Demographics person) {
        List<Word> words = words(person);
        if (words.isEmpty()) {
            return List.of();
        }
        List<WordFit> fits =
                new ArrayList<>(typed.stream().map(word -> best(word, words)).toList());
        // Neighbours may be one word: Mac Donald.
        for (int i = 1; i < typed.size(); i++) {
            WordFit joined = best(typed.get(i - 1) + typed.get(i), words);
            boolean better =
                    2 * joined.weight() > fits.get(i - 1).weight() + fits.get(i).weight();
            if (better && joined.level() != Level.BEGINS && joined.level() != Level.FORMER_BEGINS) {
                fits.set(i - 1, joined);
                fits.set(i, joined);
            }
        }
        return fits;
    }

    private static List<Word> words(Demographics person) {
        List<Word> words = new ArrayList<>();
        for (PersonName name : person.names()) {
            List<String> given = PlainName.words(String.join(" ", name.given()));
            for (String key : PlainName.keys(String.join(" ", given))) {
                boolean first = given.indexOf(key) == 0 || given.size() > 1 && key.equals(given.get(0) + given.get(1));
                words.add(new Word(key, name.current(), first ? Part.FIRST : Part.OTHER));
            }
            Collection<String> family = PlainName.keys(name.family() == null ? "" : name.family());
            family.forEach(key -> words.add(new Word(key, name.current(), Part.FAMILY)));
        }
        if (person.likesToBeCalled() != null) {
            PlainName.words(person.likesToBeCalled()).forEach(word -> words.add(new Word(word, true, Part.OTHER)));
        }
        return words;
    }

    private static WordFit best(String typed, List<Word> words) {
        return words.stream()
                .map(word -> fit(typed, word))
                .max(Comparator.comparingDouble(WordFit::weight))
                .orElse(WordFit.NONE);
    }

    private static WordFit fit(String typed, Word word) {
        boolean family = word.part() == Part.FAMILY;
        if (typed.equals(word.text())) {
            Level same = word.part() == Part.OTHER ? Level.ANOTHER : Level.SAME;
            return new WordFit(word.current() ? same : Level.FORMER, family, 1);
        }
        if (typed.length() == 1 && word.text().startsWith(typed)
                || word.text().length() == 1 && typed.startsWith(word.text())) {
            return new WordFit(Level.INITIAL, family, 1);
        }
        if (typed.length() >= SearchRule.BEGINNING && word.text().startsWith(typed)) {
            return new WordFit(word.current() ? Level.BEGINS : Level.FORMER_BEGINS, family, 1);
        }
        if (Spelling.close(typed, word.text())) {
            return new WordFit(
                    word.current() ? Level.CLOSE : Level.FORMER_CLOSE, family, Spelling.likeness(typed, word.text()));
        }
        return WordFit.NONE;
    }
}
