package oneplace.record.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oneplace.base.kernel.Purpose;
import oneplace.trust.audit.FoldedLook;
import oneplace.trust.audit.Recorded;
import oneplace.trust.audit.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the house notes about a person is told to them as what it was, not as what its verb usually means. */
class EveryDetailOfTheLogHasItsWordsTests {

    /** Details of which the verb tells all there is to tell. */
    private static final List<String> TOLD_BY_THE_VERB = List.of(
            "the role does not include",
            "possible matches",
            "merges",
            "own people, ",
            "1 ",
            ", …",
            " found",
            "nothing of this person is open",
            "paused a subscription",
            "let a subscription go on",
            "had a subscription tried again",
            "match: ",
            "one found",
            "before registering: ",
            "trace: ",
            "a record",
            "the origin of 1 ",
            " versions of ",
            "told to a subscriber: ",
            "emergency access to ",
            "to choose for somebody",
            "to speak for somebody: code refused",
            "had the head of the log signed");

    private static final Pattern NOTED = Pattern.compile(
            "\\b(?:note|change|record|look)\\((?:[^;{\"]|\\{(?=[^;\"]*\\}))*?\"([^\"]* [^\"]*)\"", Pattern.DOTALL);

    @Test
    void everyDetailTheHouseNotesHasWordsOrIsToldByItsVerb() {
        List<String> noted = noted();
        assertThat(noted).contains("own home", "a question about a look", "their own account ended", "whom to contact");

        assertThat(noted.stream()
                        .filter(detail -> TOLD_BY_THE_VERB.stream().noneMatch(detail::startsWith))
                        .filter(detail -> Deed.of(Verb.UPDATE, detail).isEmpty()))
                .as("notes a person reads as what their verb usually means")
                .isEmpty();
    }

    @Test
    void everyDeedHasWordsOfBothKinds() {
        for (Deed deed : Deed.values()) {
            for (Verb verb : Verb.values()) {
                FoldedLook look = look(verb, List.of(beginning(deed)));
                assertThat(LookWords.did(look, Perspective.YOU)).doesNotContain("{");
                assertThat(LookWords.saw(look)).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            READ       | a question about a look                            | read a question about a look at your record
            UPDATE     | a question about a look                            | dealt with a question about a look at your record
            READ       | who has looked                                     | read who has looked at your record
            READ       | own home                                           | opened the first page of your own pages
            READ       | own sharing choices                                | read your choices about who may see what
            UPDATE     | own sharing choice: documents                      | changed your choices about who may see what
            ADMINISTER | sharing choice written down: documents             | wrote down your choice about who may see what
            ADMINISTER | invited to an account of their own                 | invited you to an account of your own
            ADMINISTER | their own account ended                            | ended your own account
            ADMINISTER | a recorded contact opened the record to team X     | let a team see your record after a contact
            UPDATE     | the check of a record opened in an emergency       | checked whether it was right to open your record in an emergency
            REFUSED    | a question about a look                            | tried to open your record and was refused
            READ       | 3 Condition                                        | read your record
            """)
    void itIsToldAsWhatItWas(Verb verb, String detail, String did) {
        assertThat(LookWords.did(look(verb, List.of(detail)), Perspective.YOU)).isEqualTo(did);
    }

    private static List<String> noted() {
        List<String> noted = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/oneplace/record"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                if (!text.contains("Verb.")
                        && !text.contains("door.")
                        && !text.contains("Clerk")
                        && !text.contains("visit.clerk()")) {
                    continue;
                }
                Matcher found = NOTED.matcher(text);
                while (found.find()) {
                    noted.add(found.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return noted;
    }

    private static String beginning(Deed deed) {
        return Arrays.stream(deed.beginnings()).findFirst().orElseThrow();
    }

    private static FoldedLook look(Verb verb, List<String> details) {
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        return new FoldedLook(new Recorded(1, 1), 1, now, now, "-", "", 0, verb, Purpose.DIRECT_CARE, 1, details);
    }
}
