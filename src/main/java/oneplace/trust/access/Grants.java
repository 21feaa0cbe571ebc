package oneplace.trust.access;

import java.sql.Timestamp;
import java.util.List;

/** What people let somebody who speaks for them see, as pieces of SQL. A grant counts once its holder has accepted it. */
final class Grants {

    private static final String LIVE = "g.holder = ?::bigint and ? and g.since <= ? and g.until > ?";

    private Grants() {}

    /** The mask of classes that a person lets the viewer see now, as an expression that is never null. */
    static Fragment classes(Viewer viewer, Timestamp at, String person) {
        return new Fragment(
                "(select coalesce(bit_or(g.classes), 0) from access.proxy_grant g where g.person = %s and %s)"
                        .formatted(person, LIVE),
                List.of(viewer.self(), !viewer.alone(), at, at));
    }

    /** The people who let the viewer see anything now, as a query of one column. */
    static Fragment people(Viewer viewer, Timestamp at) {
        return new Fragment(
                "select g.person from access.proxy_grant g where %s and g.classes <> 0".formatted(LIVE),
                List.of(viewer.self(), !viewer.alone(), at, at));
    }
}
