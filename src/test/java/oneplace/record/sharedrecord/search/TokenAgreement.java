package oneplace.record.sharedrecord.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/** What every clause promises of its tokens. */
final class TokenAgreement {

    private TokenAgreement() {}

    static void check(SimpleClause clause, ObjectNode resource, String type, boolean matches) {
        long[] held = Facts.of(Samples.R4, type, resource).tokens();
        if (Arrays.stream(held).anyMatch(token -> token == Tokens.OVERFLOW)) {
            return;
        }
        boolean any = meets(held, clause.anyOf());
        boolean none = !meets(held, clause.noneOf());
        String what = clause.name() + " on " + resource;
        if (matches) {
            assertThat(clause.anyOf().length == 0 || any).as("anyOf of " + what).isTrue();
            assertThat(none).as("noneOf of " + what).isTrue();
        }
        if (clause.exact()) {
            assertThat(matches).as("exactness of " + what).isEqualTo(clause.anyOf().length > 0 ? any : none);
        }
    }

    private static boolean meets(long[] held, long[] wanted) {
        return Arrays.stream(wanted).anyMatch(token -> Arrays.binarySearch(held, token) >= 0);
    }
}
