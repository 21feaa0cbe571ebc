package oneplace.base.place.pack;

import oneplace.base.place.Problem;

/** Where something stands in a pack: line and column from 1, the column in characters. */
record Spot(String file, int line, int column) {

    /** The spot of the first character of a file, for what is wrong with the file as a whole. */
    static Spot startOf(String file) {
        return new Spot(file, 1, 1);
    }

    /** A problem here. */
    Problem says(String sentence) {
        return new Problem(file, line, column, sentence);
    }
}
