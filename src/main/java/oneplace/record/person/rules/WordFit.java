package oneplace.record.person.rules;

/**
 * How one word that somebody typed fits a word of a person's names.
 *
 * @param level in what way; the levels are in the order of the list people are shown
 * @param family whether it is a word of a family name
 * @param likeness 1 less the slips for each letter of the longer of the two, whole words against each other; 1 but for
 *     the levels that are only alike
 */
public record WordFit(Level level, boolean family, double likeness) {

    /** The ways, best first. */
    public enum Level {
        /** It is the word: of the family name in use, or the first given name. */
        SAME(7, "same"),
        /** It is another given name, or what the person likes to be called. */
        ANOTHER(6.5, "another"),
        /** It begins a word of a name in use. */
        BEGINS(6, "begins"),
        /** It is a word of a former name. */
        FORMER(5, "former"),
        /** It begins a word of a former name. */
        FORMER_BEGINS(4.5, "former-begins"),
        /** One of the two is an initial, and the other begins with it. */
        INITIAL(4, "initial"),
        /** It is a word of a name in use but for slips. */
        CLOSE(1, "close"),
        /** It is a word of a former name but for slips. */
        FORMER_CLOSE(0.8, "former-close"),
        /** It is none of the person's words. */
        NONE(-5, "none");

        private final double weight;
        private final String word;

        Level(double weight, String word) {
            this.weight = weight;
            this.word = word;
        }
    }

    static final WordFit NONE = new WordFit(Level.NONE, false, 1);

    /**
     * What it weighs. Those that are alike weigh 1 (0.8 for a former name) and twice the likeness: never as much as the
     * levels above, and the more alike the more.
     */
    public double weight() {
        boolean alike = level == Level.CLOSE || level == Level.FORMER_CLOSE;
        return alike ? level.weight + 2 * likeness : level.weight;
    }

    /** Whether it fits at all. */
    public boolean fits() {
        return level != Level.NONE;
    }

    /** The code under which pages speak of it: {@code family-close}. */
    public String code() {
        return switch (level) {
            case INITIAL -> "initial-same";
            case BEGINS, FORMER_BEGINS, FORMER_CLOSE -> "name-" + level.word;
            default -> (family ? "family-" : "given-") + level.word;
        };
    }
}
