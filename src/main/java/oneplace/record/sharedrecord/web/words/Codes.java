package oneplace.record.sharedrecord.web.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** Words for codes that came without any. A code whose meaning is not sure stays unsaid. */
final class Codes {

    private static final Pattern WORDS = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Properties TABLE = read();

    private Codes() {}

    /** The words of a bare code of FHIR itself, such as a status: <em>in progress</em>; empty when it has none. */
    static String fhir(String code) {
        String known = TABLE.getProperty(code);
        if (known != null) {
            return known;
        }
        return WORDS.matcher(code).matches() ? code.replace('-', ' ') : "";
    }

    /** The words of a coding without a display: only the systems of HL7 have codes that can be read. */
    static String of(String system, String code) {
        if (!system.startsWith("http://terminology.hl7.org/") && !system.startsWith("http://hl7.org/fhir/")) {
            return "";
        }
        String known = TABLE.getProperty(system.substring(system.lastIndexOf('/') + 1) + "/" + code);
        return known == null ? fhir(code) : known;
    }

    private static Properties read() {
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(Codes.class.getResourceAsStream("codes.properties")), StandardCharsets.UTF_8)) {
            Properties table = new Properties();
            table.load(text);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
