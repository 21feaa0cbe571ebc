package oneplace.trust.shell.tag;

import org.jspecify.annotations.Nullable;

/**
 * One of several parts of a page between which one switches.
 *
 * @param label its words
 * @param id null: made from the tag's prefix and the position
 * @param panel what it shows
 */
public record Tab(String label, @Nullable String id, Text panel) {

    /** Its id. */
    public String id(@Nullable String prefix, int position) {
        return id == null ? prefix + "-" + position : id;
    }
}
