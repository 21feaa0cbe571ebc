package oneplace.record.exchange.shape;

import java.util.Set;

/**
 * A closed list of codes.
 *
 * @param system the code system, for concepts; empty for plain codes, which have none
 * @param codes the codes, in the order of the definition
 */
public record Codes(String system, Set<String> codes) {

    private static final int WORTH_LISTING = 12;

    /** The codes in words: {@code male, female, other or unknown}. */
    public String words() {
        if (codes.size() > WORTH_LISTING) {
            return "one of the " + codes.size() + " codes of its value set";
        }
        String all = String.join(", ", codes);
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }
}
