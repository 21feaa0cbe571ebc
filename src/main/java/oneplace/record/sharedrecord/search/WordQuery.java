package oneplace.record.sharedrecord.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code _text} and {@code _content} look for: words, {@code and}, {@code or} and brackets, as in the specification's
 * own example {@code (bone OR liver) and metastases} (FHIR R4, <em>Search</em>, 3.1.1.4.2). Words beside each other must all
 * occur; a word is found by its beginning.
 */
sealed interface WordQuery {

    /** @param text all words, one blank before each */
    boolean holds(String text);

    /** @param start in {@link TextForm} */
    record Word(String start) implements WordQuery {
        @Override
        public boolean holds(String text) {
            return text.contains(" " + start);
        }
    }

    record All(List<WordQuery> parts) implements WordQuery {
        @Override
        public boolean holds(String text) {
            return parts.stream().allMatch(part -> part.holds(text));
        }
    }

    record Any(List<WordQuery> parts) implements WordQuery {
        @Override
        public boolean holds(String text) {
            return parts.stream().anyMatch(part -> part.holds(text));
        }
    }

    /** @throws IllegalArgumentException when a word or a bracket is missing */
    static WordQuery read(String text) {
        Reader reader = new Reader(TextForm.of(text));
        WordQuery query = reader.any(0);
        if (reader.at < reader.parts.size()) {
            throw new IllegalArgumentException("a bracket is closed that was not opened");
        }
        return query;
    }

    /** From left to right; {@code or} binds less than {@code and}. */
    final class Reader {

        private static final int DEEPEST = 20;

        private final List<String> parts = new ArrayList<>();
        private int at;

        private Reader(String text) {
            String spaced = text.replace("(", " ( ").replace(")", " ) ").replaceAll("[^\\p{L}\\p{N}()]+", " ");
            for (String part : spaced.strip().split(" +")) {
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
        }

        private WordQuery any(int depth) {
            List<WordQuery> alternatives = new ArrayList<>(List.of(all(depth)));
            while (skip("or")) {
                alternatives.add(all(depth));
            }
            return alternatives.size() == 1 ? alternatives.getFirst() : new Any(alternatives);
        }

        private WordQuery all(int depth) {
            List<WordQuery> together = new ArrayList<>(List.of(one(depth)));
            while (at < parts.size() && !next("or") && !next(")")) {
                skip("and");
                together.add(one(depth));
            }
            return together.size() == 1 ? together.getFirst() : new All(together);
        }

        private WordQuery one(int depth) {
            if (at == parts.size() || next("or") || next("and") || next(")") || depth > DEEPEST) {
                throw new IllegalArgumentException("a word is missing");
            }
            if (!skip("(")) {
                return new Word(parts.get(at++));
            }
            WordQuery inside = any(depth + 1);
            if (!skip(")")) {
                throw new IllegalArgumentException("a bracket is not closed");
            }
            return inside;
        }

        private boolean next(String part) {
            return at < parts.size() && parts.get(at).equals(part);
        }

        private boolean skip(String part) {
            boolean there = next(part);
            at += there ? 1 : 0;
            return there;
        }
    }
}
