package oneplace.base.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way a pack can be wrong is refused with file, line, column and one sentence. */
class BadPackTests {

    @TempDir
    Path folder;

    private TemporaryPack pack;

    @BeforeEach
    void copy() {
        pack = TemporaryPack.of("banes", folder.resolve("spoilt"));
    }

    @Test
    void anUnknownKey() {
        pack.replace("place.yaml", "short-name:", "shortname:");
        assertThat(pack.problems())
                .containsExactly(
                        "place.yaml:2:1: The key \"short-name\" is missing here.",
                        "place.yaml:4:1: The key \"shortname\" is not known here; known are code, name, short-name, kind,"
                                + " council, calendar, emergency, sources.");
    }

    @Test
    void aKeyThatStandsTwice() {
        pack.append("place.yaml", "name: Bath\n");
        assertThat(pack.problems())
                .containsExactly("place.yaml:17:1: The key \"name\" stands twice; it is already in line 3.");
    }

    @Test
    void anEmptyValue() {
        pack.replace("place.yaml", "kind: unitary authority", "kind:");
        assertThat(pack.problems()).containsExactly("place.yaml:5:6: \"kind\" must not be empty.");
    }

    @Test
    void aListWhereAValueMustStand() {
        pack.replace("place.yaml", "kind: unitary authority", "kind: [unitary, authority]");
        assertThat(pack.problems()).containsExactly("place.yaml:5:7: \"kind\" must be a single value, not a list.");
    }

    @Test
    void aValueWhereAListMustStand() {
        pack.replace("roles.yaml", "  permissions: []", "  permissions: none");
        assertThat(pack.problems())
                .containsExactly("roles.yaml:47:16: \"permissions\" must be a list, not a single value.");
    }

    @Test
    void aSettingOutOfBounds() {
        pack.append("settings.yaml", "session-idle-minutes: 60\n");
        assertThat(pack.problems())
                .containsExactly(
                        "settings.yaml:7:23: \"session-idle-minutes\" must be a whole number of minutes from 2 to 15,"
                                + " not \"60\".");
    }

    @Test
    void aColourWhiteLettersCannotBeReadOn() {
        pack.replace("settings.yaml", "#14324a", "#ffff00");
        assertThat(pack.problems())
                .containsExactly(
                        "settings.yaml:2:16: \"colour-header\" must be a colour such as #14324a, dark enough for"
                                + " white letters (contrast 4.5 to 1), not \"#ffff00\".");
    }

    @Test
    void anUnknownInformationClass() {
        pack.replace("classes.yaml", "code: money", "code: gold");
        assertThat(pack.problems())
                .containsExactly(
                        "classes.yaml:1:1: These information classes are not listed: money.",
                        "classes.yaml:8:10: \"code\" must be an information class: general, clinical, social-care, carer,"
                                + " education, money, administrative, mental-health, substance-misuse, sexual-health,"
                                + " safeguarding, not \"gold\".");
    }

    @Test
    void aRestrictedClassOpenToAll() {
        pack.replace(
                "classes.yaml",
                "safeguarding, restricted: yes, sharing: cleared",
                "safeguarding, restricted: yes, sharing: involved");
        assertThat(pack.problems())
                .containsExactly("classes.yaml:13:50: A restricted class cannot be shared with all involved teams:"
                        + " \"sharing\" must be cleared or practice.");
    }

    @Test
    void nobodyWhoMayManageThePlace() {
        pack.replace("roles.yaml", "manage-clients, manage-place", "manage-clients");
        assertThat(pack.problems())
                .containsExactly(
                        "roles.yaml:1:1: The role place-administrator must be listed with the permission manage-place.");
    }

    @Test
    void anUnknownPermission() {
        pack.replace("roles.yaml", "manage-clients, manage-place", "manage-clients, manage-place, fly");
        assertThat(pack.problems())
                .singleElement()
                .asString()
                .startsWith("roles.yaml:59:61: \"permissions\" must be a permission: ");
    }

    @Test
    void aDanglingReference() {
        pack.replace("organisations.csv", "SC,,no,\n", "SC,banes-999,no,\n");
        assertThat(pack.problems())
                .containsExactly(
                        "organisations.csv:6:69: \"parent\" names \"banes-999\", which is not an organisation of"
                                + " this pack.");
    }

    @Test
    void aCircleOfOrganisations() {
        pack.replace(
                        "organisations.csv",
                        "banes-001,1,Action on Hearing Loss,provider,SP,",
                        "banes-001,1,Action on Hearing Loss,provider,SP,banes-003")
                .replace(
                        "organisations.csv",
                        "Age UK – Bath & North East Somerset,provider,SP,",
                        "Age UK – Bath & North East Somerset,provider,SP,banes-001")
                .replace(
                        "organisations.csv",
                        "Alzheimer's Society,provider,SP,",
                        "Alzheimer's Society,provider,SP,banes-002");
        assertThat(pack.problems())
                .containsExactly(
                        "organisations.csv:2:48: These are parts of each other in a circle: banes-001 is part of"
                                + " banes-003 is part of banes-002 is part of banes-001.");
    }

    @Test
    void anOrganisationThatIsPartOfItself() {
        pack.replace(
                "organisations.csv",
                "banes-001,1,Action on Hearing Loss,provider,SP,",
                "banes-001,1,Action on Hearing Loss,provider,SP,banes-001");
        assertThat(pack.problems())
                .containsExactly(
                        "organisations.csv:2:48: These are parts of each other in a circle: banes-001 is part of"
                                + " banes-001.");
    }

    @Test
    void aCircleOfLocalities() {
        pack.replace(
                "localities.csv",
                "place-banes,place,Bath and North East Somerset,,",
                "place-banes,place,Bath and North East Somerset,nb-weirside,");
        assertThat(pack.problems())
                .containsExactly(
                        "localities.csv:2:48: These are parts of each other in a circle: place-banes is part of"
                                + " nb-weirside is part of af-bath is part of place-banes.");
    }

    @Test
    void aCodeThatStandsTwice() {
        pack.replace("organisations.csv", "banes-003,", "banes-002,");
        assertThat(pack.problems())
                .containsExactly("organisations.csv:4:1: The code \"banes-002\" is already used in line 3.");
    }

    @Test
    void anEntryThatStandsTwice() {
        pack.append("tables/priorities.csv", "priority,14,Another,9,Embrace new technology\n");
        assertThat(pack.problems())
                .containsExactly(
                        "tables/priorities.csv:16:1: This entry has the same kind, number as the one in line 15.");
    }

    @Test
    void aRowWithTooManyCells() {
        pack.replace("organisations.csv", "Action on Hearing Loss,", "Action on Hearing, Loss,");
        assertThat(pack.problems())
                .containsExactly("organisations.csv:2:53: The row has 9 cells, but the first line names 8 columns.");
    }

    @Test
    void aRowWithTooFewCells() {
        pack.replace(
                "organisations.csv",
                "banes-001,1,Action on Hearing Loss,provider,SP,,no,",
                "banes-001,1,Action on Hearing Loss");
        assertThat(pack.problems())
                .containsExactly("organisations.csv:2:13: The row has 3 cells, but the first line names 8 columns.");
    }

    @Test
    void aColumnThatIsUnknownAndOneThatIsMissing() {
        pack.replace("localities.csv", "code,kind,name", "code,sort,name");
        assertThat(pack.problems())
                .containsExactly(
                        "localities.csv:1:1: The column \"kind\" is missing in the first line.",
                        "localities.csv:1:6: The column \"sort\" is not known in this file; known are code, kind, name,"
                                + " parent, population, invented, note.");
    }

    @Test
    void aNumberThatIsNone() {
        pack.replace("localities.csv", ",41200,", ",about 41200,");
        assertThat(pack.problems())
                .containsExactly("localities.csv:3:47: \"population\" must be a whole number from 0 to 100000000, not"
                        + " \"about 41200\".");
    }

    @Test
    void aDayThatTheCalendarDoesNotHave() {
        pack.write("calendar.yaml", """
                - code: ours
                  name: Ours
                  from: 2026
                  to: 2026
                  holidays:
                    - {date: 2026-02-30, name: Never}
                    - {date: 2027-01-01, name: Too late}
                """);
        assertThat(pack.problems())
                .containsExactly(
                        "calendar.yaml:6:14: \"date\" must be a day of the calendar, such as 2026-03-31, not"
                                + " \"2026-02-30\".",
                        "calendar.yaml:7:14: The day lies outside the years 2026 to 2026.");
    }

    @Test
    void aFileOfAnotherCharset() {
        pack.write("place.yaml", "code: x\nname: Café\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(pack.problems()).contains("place.yaml:2:10: The file is not UTF-8: the byte E9 cannot stand here.");
    }

    @Test
    void aFileThatIsUtf16() {
        pack.write("organisations.csv", "code,name\n".getBytes(StandardCharsets.UTF_16));
        assertThat(pack.problems())
                .contains("organisations.csv:1:1: The file is not UTF-8: the byte FE cannot stand here.");
    }

    @Test
    void aControlCharacter() {
        pack.replace("organisations.csv", "Bath Mind", "Bath\u0000Mind");
        assertThat(pack.problems())
                .contains("organisations.csv:9:17: The character U+0000 is no text; is the file UTF-8?");
    }

    @Test
    void aQuotationMarkThatIsNeverClosed() {
        pack.append("organisations.csv", "banes-075,75,\"Open\n");
        assertThat(pack.problems())
                .contains("organisations.csv:76:14: The quotation mark that opens here is never closed.");
    }

    @Test
    void yamlThatCannotBeRead() {
        pack.replace("place.yaml", "kind: unitary authority", "kind: unitary: authority");
        assertThat(pack.problems())
                .containsExactly("place.yaml:5:14: This is not YAML: mapping values are not allowed here.");
    }

    @Test
    void anAnchorThatCouldUnfoldWithoutEnd() {
        pack.write("roles.yaml", "- &a [*a, *a]\n");
        assertThat(pack.problems())
                .contains("roles.yaml:1:3: A pack uses no anchors (&) and no references to them (*).");
    }

    @Test
    void aHundredThousandBrackets() {
        pack.write("roles.yaml", "[".repeat(100_000));
        assertThat(pack.problems()).contains("roles.yaml:1:13: This is nested more than 12 deep.");
    }

    @Test
    void aSecondDocument() {
        pack.append("roles.yaml", "---\n- role: person\n");
        assertThat(pack.problems()).contains("roles.yaml:63:1: The file holds a second document; a pack file is one.");
    }

    @Test
    void aFileThatIsMissing() {
        pack.without("classes.yaml");
        assertThat(pack.problems()).containsExactly("classes.yaml:1:1: The pack has no such file, and needs it.");
    }

    @Test
    void anEmptyFile() {
        pack.write("organisations.csv", "");
        assertThat(pack.problems())
                .contains("organisations.csv:1:1: The file is empty: its first line must name the columns.");
    }

    @Test
    void aFileThatNoPackHas() {
        pack.write("organisation.csv", "code\n");
        assertThat(pack.problems()).containsExactly("organisation.csv:1:1: A place pack has no file of this name.");
    }

    @Test
    void aFileLargerThanAnyPackNeeds() {
        pack.write("organisations.csv", "x".repeat(5_000_001));
        assertThat(pack.problems()).contains("organisations.csv:1:1: The file is larger than 5 MB.");
    }

    @Test
    void countsThatDoNotAddUp() {
        pack = TemporaryPack.of("plymouth", folder.resolve("other"));
        pack.replace("tables/survey-statements.csv", "1081,4.04", "1082,4.04");
        assertThat(pack.problems())
                .containsExactly(
                        "tables/survey-statements.csv:2:56: \"answers\" must be the sum of the five counts, 1081.");
    }

    @Test
    void everyProblemIsNamedInOrder() {
        pack.replace("place.yaml", "calendar: england-and-wales", "calendar: england")
                .replace(
                        "localities.csv",
                        "af-chew,area-forum,Chew Valley Area Forum,place-banes,,no",
                        "af-chew,area-forum,Chew Valley Area Forum,place-bane,,maybe");
        assertThat(pack.problems())
                .containsExactly(
                        "localities.csv:11:43: \"parent\" names \"place-bane\", which is not a locality of this pack.",
                        "localities.csv:11:55: \"invented\" must be yes or no, not \"maybe\".",
                        "place.yaml:7:11: \"calendar\" names \"england\", which is not a calendar of this pack or one that"
                                + " ships.");
    }

    @Test
    void aHopelessFileIsNotListedWithoutEnd() {
        pack.write("organisations.csv", "code,name,kind,sign,invented\n" + "?,,,,\n".repeat(1000));
        assertThatThrownBy(pack::open)
                .isInstanceOfSatisfying(
                        BadPack.class, bad -> assertThat(bad.problems()).hasSize(100))
                .hasMessageEndingWith("and 4901 more");
    }
}
