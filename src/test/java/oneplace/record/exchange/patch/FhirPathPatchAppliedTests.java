package oneplace.record.exchange.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirPathPatchAppliedTests {

    private static final String PATIENT =
            "{\"resourceType\":\"Patient\",\"id\":\"1\",\"active\":true,\"name\":[{\"use\":\"official\",\"family\":\"A\",\"given\":[\"b\",\"c\"]},"
                    + "{\"use\":\"usual\",\"family\":\"B\"}],\"deceasedBoolean\":false,"
                    + "\"contact\":[{\"gender\":\"male\"}],\"extension\":[{\"url\":\"https://x.example/u\",\"valueDecimal\":82.50}]}";

    private static String op(String type, String more) {
        return "{\"name\":\"operation\",\"part\":[{\"name\":\"type\",\"valueCode\":\"" + type + "\"}," + more + "]}";
    }

    private static String path(String path) {
        return "{\"name\":\"path\",\"valueString\":\"" + path + "\"}";
    }

    private static String applied(String... operations) {
        String parameters = "{\"resourceType\":\"Parameters\",\"parameter\":[" + String.join(",", operations) + "]}";
        return new String(
                FhirPathPatch.apply(
                        PATIENT.getBytes(StandardCharsets.UTF_8), parameters.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
    }

    @Test
    void addsAnElement() {
        assertThat(
                        applied(
                                op(
                                        "add",
                                        path("Patient")
                                                + ",{\"name\":\"name\",\"valueString\":\"birthDate\"},{\"name\":\"value\",\"valueDate\":\"1950-01-02\"}")))
                .contains("\"birthDate\":\"1950-01-02\"")
                .contains("82.50");
    }

    @Test
    void addsToAList() {
        assertThat(
                        applied(
                                op(
                                        "add",
                                        path("Patient.name.where(use = 'official')")
                                                + ",{\"name\":\"name\",\"valueString\":\"given\"},{\"name\":\"value\",\"valueString\":\"d\"}")))
                .contains("[\"b\",\"c\",\"d\"]");
    }

    @Test
    void addsAnElementWithoutADataTypeByItsParts() {
        assertThat(applied(op(
                        "add",
                        path("Patient")
                                + ",{\"name\":\"name\",\"valueString\":\"contact\"},{\"name\":\"value\",\"part\":["
                                + "{\"name\":\"name\",\"valueHumanName\":{\"text\":\"a name\"}},{\"name\":\"gender\",\"valueCode\":\"female\"},"
                                + "{\"name\":\"telecom\",\"valueContactPoint\":{\"value\":\"1\"}}]}")))
                .contains("{\"name\":{\"text\":\"a name\"},\"gender\":\"female\",\"telecom\":[{\"value\":\"1\"}]}");
    }

    @Test
    void insertsIntoAList() {
        assertThat(
                        applied(
                                op(
                                        "insert",
                                        path("Patient.name[0].given")
                                                + ",{\"name\":\"index\",\"valueInteger\":1},{\"name\":\"value\",\"valueString\":\"x\"}")))
                .contains("[\"b\",\"x\",\"c\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Patient.name.where(use = 'usual') | \"family\":\"B\"",
                "Patient.name[1] | \"family\":\"B\"",
                "Patient.name.last().family | \"family\":\"B\"",
                "name.first().given[0] | \"b\"",
                "Patient.deceased | deceasedBoolean",
                "Patient.deceased.ofType(boolean) | deceasedBoolean",
                "Patient.contact.where(gender = 'male') | contact",
                "Patient.extension('https://x.example/u') | extension",
                "Patient.name.given.where($this = 'c') | \"c\"",
                "Patient.name.where(use = 'official' and family = 'A').given[1] | \"c\""
            })
    void deletesWhatItsPathLeadsTo(String path, String gone) {
        assertThat(PATIENT).contains(gone);
        assertThat(applied(op("delete", path(path)))).doesNotContain(gone);
    }

    @Test
    void deletesNothingWhereNothingIs() {
        assertThat(applied(op("delete", path("Patient.birthDate")))).isEqualTo(PATIENT);
    }

    @Test
    void replacesAndChangesTheTypeOfAChoice() {
        String patched = applied(
                op("replace", path("Patient.name[0].family") + ",{\"name\":\"value\",\"valueString\":\"Z\"}"),
                op("replace", path("Patient.deceased") + ",{\"name\":\"value\",\"valueDateTime\":\"2020\"}"));
        assertThat(patched).contains("\"family\":\"Z\"").contains("\"deceasedDateTime\":\"2020\"");
        assertThat(patched).doesNotContain("deceasedBoolean");
    }

    @Test
    void movesWithinAList() {
        assertThat(
                        applied(
                                op(
                                        "move",
                                        path("Patient.name[0].given")
                                                + ",{\"name\":\"source\",\"valueInteger\":0},{\"name\":\"destination\",\"valueInteger\":1}")))
                .contains("[\"c\",\"b\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient.name", "Patient.name.given"})
    void isNotAppliedWhenItsPathLeadsToManyPlaces(String path) {
        assertThatThrownBy(() -> applied(op("delete", path(path))))
                .isInstanceOfSatisfying(
                        PatchRefused.class, e -> assertThat(e.reason()).isEqualTo(PatchRefused.Reason.UNFIT));
    }

    @Test
    void isNotAppliedWhenThereIsNoSuchElement() {
        assertThatThrownBy(
                        () -> applied(
                                op(
                                        "add",
                                        path("Patient")
                                                + ",{\"name\":\"name\",\"valueString\":\"colour\"},{\"name\":\"value\",\"valueString\":\"d\"}")))
                .isInstanceOf(PatchRefused.class);
        assertThatThrownBy(
                        () -> applied(
                                op(
                                        "add",
                                        path("Patient")
                                                + ",{\"name\":\"name\",\"valueString\":\"active\"},{\"name\":\"value\",\"valueBoolean\":true}")))
                .hasMessageContaining("stands already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient.name.select(given)",
                "Patient.name | Patient.contact",
                "Patient..name",
                "",
                "Patient.name[x]"
            })
    void isNoPatchWhenItsPathIsNotRead(String path) {
        assertThatThrownBy(() -> applied(op("delete", path(path))))
                .isInstanceOfSatisfying(
                        PatchRefused.class, e -> assertThat(e.reason()).isEqualTo(PatchRefused.Reason.MALFORMED));
    }
}
