package oneplace.record.sharedrecord.search;

import oneplace.record.sharedrecord.search.path.Walk;
import tools.jackson.databind.JsonNode;

/** A URI, compared by its letters (FHIR R4, <em>Search</em>, uri). */
record UriTest(String uri, Reach reach) implements ValueTest {

    enum Reach {
        /** The same; a version after a bar need not be given. */
        SAME,
        /** {@code :below}: what is found lies under the one asked for, at a slash. */
        BELOW,
        /** {@code :above}: what is asked for lies under the one found. */
        ABOVE
    }

    @Override
    public boolean accepts(Walk walk, JsonNode element) {
        String found = Json.text(element);
        if (found == null) {
            return false;
        }
        return switch (reach) {
            case SAME ->
                found.equals(uri)
                        || (Canonical.version(uri) == null
                                && Canonical.url(found).equals(uri));
            case BELOW -> under(found, uri);
            case ABOVE -> under(uri, found);
        };
    }

    private static boolean under(String low, String high) {
        return low.startsWith(high)
                && (low.length() == high.length() || high.endsWith("/") || low.charAt(high.length()) == '/');
    }

    @Override
    public boolean index(Walk walk, TokenDomain domain, TokenSink to) {
        if (reach != Reach.SAME) {
            return false;
        }
        to.add(domain.uri(Canonical.url(uri)));
        return true;
    }

    @Override
    public boolean decidedByTokens() {
        return Canonical.version(uri) == null;
    }
}
