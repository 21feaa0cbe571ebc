package oneplace.trust.identity.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page may lead back to: an address of this house, as a path and a query, and nowhere else. A page that sent people
 * wherever its own address says would lend its name to others (CWE-601, <em>open redirect</em>; OWASP ASVS 5.0, 3.7.2).
 * So two slashes or a backslash at the start, which browsers read as another host, a scheme, a line break, a step upward and
 * any character that needs no escaping in no address are all refused.
 */
public final class WayBack {

    private static final int LONGEST = 2_000;
    private static final String SEGMENT = "[A-Za-z0-9._~%-]+";

    /** A path of this house, with a query if there is one. */
    private static final Pattern ADDRESS = Pattern.compile("/|(?:/" + SEGMENT + ")+/?(?:\\?[A-Za-z0-9._~%=&+:/*-]*)?");

    private static final Pattern UPWARD = Pattern.compile("(?:^|/)(?:\\.|%2e)+(?:/|\\?|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN =
            Pattern.compile("%(?![2-7][0-9a-fA-F])|%(?:2f|5c|7f)", Pattern.CASE_INSENSITIVE);

    private WayBack() {}

    /** The address, if it may be led back to. */
    public static Optional<String> of(String asked) {
        int query = asked.indexOf('?');
        String path = query < 0 ? asked : asked.substring(0, query);
        return asked.length() <= LONGEST
                        && ADDRESS.matcher(asked).matches()
                        && !UPWARD.matcher(path).find()
                        && !HIDDEN.matcher(path).find()
                ? Optional.of(asked)
                : Optional.empty();
    }
}
