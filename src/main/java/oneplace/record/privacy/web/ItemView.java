package oneplace.record.privacy.web;

/**
 * An item of a pattern.
 *
 * @param whose the name of whose record it was; empty when it is about many
 * @param looks where all looks at that record are listed; empty when it is about many
 * @param many <em>3 looks</em>
 * @param reference of the first look that fits
 * @param settled what was decided, by whom and when; empty while nobody has
 * @param question where the question it became is read; empty when it became none
 */
public record ItemView(
        String id,
        String when,
        String who,
        String from,
        String whose,
        String looks,
        String many,
        String reference,
        String settled,
        String question) {}
