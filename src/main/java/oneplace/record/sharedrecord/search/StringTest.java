package oneplace.record.sharedrecord.search;

import oneplace.record.sharedrecord.search.path.Walk;
import tools.jackson.databind.JsonNode;

/** A text, and where it must stand in what is found (FHIR R4, <em>Search</em>, string). */
sealed interface StringTest extends ValueTest {

    /**
     * At the beginning.
     *
     * @param text in {@link TextForm}
     */
    record Begins(String text) implements StringTest {

        @Override
        public boolean accepts(Walk walk, JsonNode element) {
            return TextValues.any(
                    walk.kind(), element, (part, found) -> TextForm.of(found).startsWith(text));
        }

        @Override
        public boolean index(Walk walk, TokenDomain domain, TokenSink to) {
            return prefixes(text, domain, to);
        }

        @Override
        public boolean decidedByTokens() {
            return text.length() <= WayIndex.LONGEST_PREFIX;
        }
    }

    /**
     * {@code :contains}: anywhere.
     *
     * @param text in {@link TextForm}
     */
    record Contains(String text) implements StringTest {

        @Override
        public boolean accepts(Walk walk, JsonNode element) {
            return TextValues.any(
                    walk.kind(), element, (part, found) -> TextForm.of(found).contains(text));
        }
    }

    /** {@code :exact}: the whole, with case and accents. */
    record Exact(String text) implements StringTest {

        @Override
        public boolean accepts(Walk walk, JsonNode element) {
            return TextValues.any(walk.kind(), element, (part, found) -> found.equals(text));
        }

        @Override
        public boolean index(Walk walk, TokenDomain domain, TokenSink to) {
            return prefixes(TextForm.of(text), domain, to);
        }
    }

    private static boolean prefixes(String normalised, TokenDomain domain, TokenSink to) {
        int letters = Math.min(WayIndex.LONGEST_PREFIX, normalised.length());
        if (letters == 0) {
            return false;
        }
        domain.parts().values().forEach(part -> to.add(part.prefix(normalised, letters)));
        return true;
    }
}
