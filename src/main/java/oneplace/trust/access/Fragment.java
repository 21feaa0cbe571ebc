package oneplace.trust.access;

import java.util.List;

/**
 * A piece of SQL with the values of its question marks, in order.
 *
 * @param sql the text
 * @param values one for each question mark; arrays are PostgreSQL arrays
 */
public record Fragment(String sql, List<Object> values) {

    public Fragment {
        values = List.copyOf(values);
    }
}
