package oneplace.record.privacy.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import oneplace.base.kernel.London;
import oneplace.record.privacy.rules.CsvText;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Looks as lines of a file. */
final class LookFile {

    /** The first line. */
    static final String HEAD =
            CsvText.line(List.of("Day", "Time", "Who", "From", "What they saw", "Why", "In one sentence", "Reference"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private LookFile() {}

    static List<String> cells(LookLine line) {
        var at = line.look().last().atZone(London.ZONE);
        return List.of(
                DAY.format(at),
                TIME.format(at),
                line.who(),
                line.from(),
                line.saw(),
                line.why(),
                line.sentence(),
                line.reference());
    }

    /** A file to be saved under a name that says nothing of the person. */
    static ResponseEntity<byte[]> answer(byte[] bytes, String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
