package oneplace.record.privacy.web;

import java.util.List;
import java.util.Map;
import oneplace.trust.audit.LookTally;
import oneplace.trust.shell.Formats;
import oneplace.trust.shell.tag.Option;

/**
 * A page of looks at one person.
 *
 * @param address of the list
 * @param lines folded by viewer and day
 * @param tally of the whole period, whatever the list is narrowed to
 * @param organisations to choose from: those that looked in the period
 * @param next the address of what follows; empty at the end
 * @param file the address of the same as a file
 * @param emergencies every time the record was opened in an emergency, latest first
 */
public record LooksView(
        String address,
        Kept kept,
        Map<String, String> errors,
        List<LookLine> lines,
        LookTally tally,
        List<Option> organisations,
        List<Option> kinds,
        String days,
        String next,
        String file,
        boolean first,
        List<EmergencyView> emergencies) {

    static String days(Period period) {
        return Formats.longDate(period.from()) + " to " + Formats.longDate(period.to());
    }
}
