package oneplace.trust.identity;

import java.util.List;

/**
 * Pages that look for people when their form is sent: how often one account may use them in a minute is limited. A module
 * publishes its own as a bean of this type.
 *
 * @param paths such as {@code /people}
 */
public record SearchPaths(List<String> paths) {

    public SearchPaths {
        paths = List.copyOf(paths);
    }

    /** Searching pages by their paths. */
    public static SearchPaths of(String... paths) {
        return new SearchPaths(List.of(paths));
    }
}
