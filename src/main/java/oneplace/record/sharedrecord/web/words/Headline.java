package oneplace.record.sharedrecord.web.words;

import java.util.List;
import java.util.Optional;

/**
 * An entry in plain English.
 *
 * @param kind what sort of entry
 * @param standing whether it means what it says
 * @param title what it is, in a few words; never a bare code or an identifier, never empty
 * @param says the second line: a value, a dose, a reason; may be empty
 * @param author who wrote or did it, if the entry names them
 * @param byThePerson whether it is the person themselves who speaks
 * @param details what else is worth reading, in order
 */
public record Headline(
        Kind kind,
        Standing standing,
        String title,
        String says,
        Optional<String> author,
        boolean byThePerson,
        List<Detail> details) {

    /** The title with what must be said before it: <em>Recorded in error: Asthma</em>. */
    public String heading() {
        return standing.words() + title;
    }

    /** Everything on one line: <em>Weight: 61.4 kg</em>. */
    public String line() {
        return says.isEmpty() ? heading() : heading() + ": " + says;
    }

    /** The words of a detail; empty when there is none of that label. */
    public String detail(String label) {
        return details.stream()
                .filter(d -> d.label().equals(label))
                .map(Detail::words)
                .findFirst()
                .orElse("");
    }
}
