package oneplace.trust.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneplace.trust.audit.SignedHead.ChainEnd;

/** Reads back what {@link SignedHead#statement()} wrote, once its signature was found good. */
final class KeptStatement {

    private static final Pattern CHAIN = Pattern.compile("chain (\\d{1,5}) row (\\d{1,18}) ([0-9a-f]{64})");

    private KeptStatement() {}

    static List<ChainEnd> ends(String statement) {
        return statement
                .lines()
                .map(CHAIN::matcher)
                .filter(Matcher::matches)
                .map(line ->
                        new ChainEnd(Integer.parseInt(line.group(1)), Long.parseLong(line.group(2)), line.group(3)))
                .toList();
    }
}
