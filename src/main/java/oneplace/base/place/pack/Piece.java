package oneplace.base.place.pack;

import java.util.List;

/** A piece of a pack file as written, with where it stands; the same for YAML and CSV. */
sealed interface Piece {

    /** Where it begins. */
    Spot at();

    /** What it is, to follow "not": "a list". */
    String kind();

    /** A single value, not yet understood; {@code text} is empty for a cell or value left empty. */
    record Word(Spot at, String text) implements Piece {
        @Override
        public String kind() {
            return "a single value";
        }
    }

    /** Several pieces in order. */
    record Listing(Spot at, List<Piece> items) implements Piece {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with a piece each, in order; the same key may stand twice. */
    record Mapping(Spot at, List<Entry> entries) implements Piece {
        @Override
        public String kind() {
            return "a mapping of keys";
        }
    }

    /** One key with its piece. */
    record Entry(Word key, Piece value) {}
}
