package oneplace.record.privacy.web;

import org.jspecify.annotations.Nullable;

/**
 * A record opened in an emergency, as a page tells it.
 *
 * @param sign of the notice: warn while its check is due or found it right, stop when it was not
 * @param head one bold line
 * @param story who, when, what and the reason given
 * @param check what the check found, or that it is due
 * @param due the clock; null once it was checked
 * @param name whose record; empty where the page is the person's own
 * @param look the reference of the look, to ask about; empty when the log has none of it
 */
public record EmergencyView(
        String id,
        String sign,
        String head,
        String story,
        String check,
        @Nullable Due due,
        String name,
        String who,
        String classes,
        String unseen,
        String look,
        boolean checked) {}
