package oneplace.record.mine.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import oneplace.base.kernel.London;
import oneplace.trust.identity.AccountChange;
import oneplace.trust.shell.Formats;

/**
 * One line of what happened, as pages show it, latest first.
 *
 * @param when day and time
 */
public record History(String when, String what, String by) {

    static List<History> of(List<AccountChange> changes) {
        return changes.stream()
                .sorted(Comparator.comparing(AccountChange::at).reversed())
                .map(change -> new History(
                        moment(change.at()),
                        change.reason().isBlank() ? change.what() : change.what() + ": " + change.reason(),
                        change.by()))
                .toList();
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** <em>3 December 2026, 2.10pm</em>. */
    static String moment(Instant at) {
        var local = at.atZone(London.ZONE);
        return Formats.longDate(local.toLocalDate()) + ", " + Formats.longTime(local.toLocalTime());
    }

    /** <em>3 December 2026</em>. */
    static String day(Instant at) {
        return Formats.longDate(London.day(at));
    }
}
