package oneplace.base.place.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlacePackReferenceTests {

    private static final Path REFERENCE = Path.of("docs/reference/place-pack.md");
    private static final String BEGIN = "<!-- written by PlacePackReference: begin -->\n";
    private static final String END = "<!-- written by PlacePackReference: end -->\n";

    @Test
    void theReferenceDescribesWhatIsChecked() throws IOException {
        String text = Files.readString(REFERENCE);
        String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        String after = text.substring(text.indexOf(END));
        String written = before + "\n" + PlacePackReference.files() + "\n" + after;

        Files.writeString(Path.of("target/place-pack.md"), written);

        assertThat(text)
                .as("after a change of the format copy target/place-pack.md to " + REFERENCE)
                .isEqualTo(written);
    }
}
