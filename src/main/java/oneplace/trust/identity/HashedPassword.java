package oneplace.trust.identity;

/**
 * A password nobody can read any more, made by {@link Staff#hash}.
 *
 * @param encoded algorithm in braces, then the hash
 */
public record HashedPassword(String encoded) {

    @Override
    public String toString() {
        return "HashedPassword[…]";
    }
}
