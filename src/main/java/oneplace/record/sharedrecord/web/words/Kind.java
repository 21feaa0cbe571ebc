package oneplace.record.sharedrecord.web.words;

import java.util.List;

/**
 * One kind of entry and where its words stand in the resource.
 *
 * @param type the FHIR R4 type
 * @param one what readers call it: "Diagnosis"
 * @param many several of it: "Diagnoses"
 * @param title paths to what it is, the best first
 * @param says paths to the second line, the best first
 * @param details what else is worth reading, in order
 * @param author paths to who wrote or did it, the best first
 */
public record Kind(
        String type,
        String one,
        String many,
        Family family,
        List<Path> title,
        List<Path> says,
        List<Labelled> details,
        List<Path> author) {

    /** A label and the paths under which its words may stand. */
    record Labelled(String label, List<Path> paths) {}

    /** "1 letter", "12 letters". */
    public String count(int number) {
        String word = number == 1 ? one : many;
        return number + " " + word.substring(0, 1).toLowerCase(java.util.Locale.UK) + word.substring(1);
    }
}
