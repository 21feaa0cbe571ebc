package oneplace.record.person.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import oneplace.record.person.rules.DetailsCheck;

/**
 * Another system's text as the index of people can hold it: on one line, and no longer than {@link DetailsCheck#LONGEST}. FHIR
 * R4 lets a string have tabs, line ends and a million characters; the Patient itself is kept as it came.
 */
final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

    private OneLine() {}

    static String of(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ");
        if (line.length() <= DetailsCheck.LONGEST) {
            return line;
        }
        boolean halved = Character.isHighSurrogate(line.charAt(DetailsCheck.LONGEST - 1));
        return line.substring(0, halved ? DetailsCheck.LONGEST - 1 : DetailsCheck.LONGEST);
    }

    /** As many of several names as fit on the line together, the first always. */
    static List<String> of(List<String> texts) {
        List<String> lines = new ArrayList<>();
        int length = -1;
        for (String text : texts) {
            String line = of(text);
            length += 1 + line.length();
            if (length > DetailsCheck.LONGEST) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }
}
