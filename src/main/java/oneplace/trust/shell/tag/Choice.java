package oneplace.trust.shell.tag;

import gg.jte.Content;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One radio button or checkbox, or the word between two of them.
 *
 * @param text its words, escaped when written
 * @param html wins over {@code text}
 * @param value what is sent
 * @param hint a line below the words
 * @param checked null: as the tag's {@code value} or {@code values} say
 * @param disabled null: as the tag says
 * @param conditional shown below when it is chosen
 * @param divider in place of a choice: the word between choices, for example "or"
 * @param id null: made from the tag's prefix and the position
 * @param name null: the tag's
 * @param behaviour {@code exclusive} (unticks the others) or {@code inclusive}; needs the script
 * @param behaviourGroup which others
 */
public record Choice(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String value,
        @Nullable Text hint,
        @Nullable Boolean checked,
        @Nullable Boolean disabled,
        @Nullable Text conditional,
        @Nullable String divider,
        @Nullable String id,
        @Nullable String name,
        @Nullable String behaviour,
        @Nullable String behaviourGroup) {

    /** A choice. */
    public static Choice of(String value, String text) {
        return new Choice(text, null, value, null, null, null, null, null, null, null, null, null);
    }

    /** A choice with a line below it. */
    public static Choice of(String value, String text, String hint) {
        return new Choice(text, null, value, Text.of(hint), null, null, null, null, null, null, null, null);
    }

    /** The word between two choices. */
    public static Choice divider(String word) {
        return new Choice(null, null, null, null, null, null, null, word, null, null, null, null);
    }

    /** What to write. */
    public Content content() {
        return Words.of(text, html);
    }

    /** Its id: its own, or {@code prefix} for the first and {@code prefix-n} for the others, so that errors lead to it. */
    public String id(String prefix, int position) {
        return id == null ? prefix + (position > 1 ? "-" + position : "") : id;
    }

    /** Whether it is chosen when {@code chosen} is the answer. */
    public boolean isChecked(@Nullable String chosen) {
        return checked == null ? chosen != null && !chosen.isEmpty() && Objects.equals(value, chosen) : checked;
    }

    /** Whether it is chosen when {@code chosen} are the answers. */
    public boolean isChecked(java.util.Collection<String> chosen) {
        return checked == null ? value != null && chosen.contains(value) : checked;
    }

    /** Whether it cannot be chosen. */
    public boolean isDisabled(boolean all) {
        return disabled == null ? all : disabled;
    }

    /** Whether something shows below when it is chosen. */
    public boolean hasConditional() {
        return conditional != null && conditional.html() != null;
    }
}
