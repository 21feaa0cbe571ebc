package oneplace.trust.identity;

import java.util.List;

/**
 * Pages anybody may read without signing in. A module publishes its own as a bean of this type.
 *
 * @param patterns path patterns as Spring's {@code PathPattern} has them: {@code /rules/**}
 */
public record OpenPaths(List<String> patterns) {

    public OpenPaths {
        patterns = List.copyOf(patterns);
    }

    /** Open pages by their patterns. */
    public static OpenPaths of(String... patterns) {
        return new OpenPaths(List.of(patterns));
    }
}
