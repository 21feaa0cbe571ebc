package oneplace.record.person.rules;

import static oneplace.record.person.rules.Evidence.BIRTH_MONTH_SAME;
import static oneplace.record.person.rules.Evidence.BIRTH_NEAR;
import static oneplace.record.person.rules.Evidence.BIRTH_OTHER;
import static oneplace.record.person.rules.Evidence.BIRTH_PART_OTHER;
import static oneplace.record.person.rules.Evidence.BIRTH_SAME;
import static oneplace.record.person.rules.Evidence.BIRTH_SWAPPED;
import static oneplace.record.person.rules.Evidence.BIRTH_YEAR_SAME;
import static oneplace.record.person.rules.Evidence.FAMILY_CLOSE;
import static oneplace.record.person.rules.Evidence.FAMILY_FORMER;
import static oneplace.record.person.rules.Evidence.FAMILY_OTHER;
import static oneplace.record.person.rules.Evidence.FAMILY_SAME;
import static oneplace.record.person.rules.Evidence.GIVEN_ANOTHER;
import static oneplace.record.person.rules.Evidence.GIVEN_CLOSE;
import static oneplace.record.person.rules.Evidence.GIVEN_OTHER;
import static oneplace.record.person.rules.Evidence.GIVEN_SAME;
import static oneplace.record.person.rules.Evidence.INITIAL_OTHER;
import static oneplace.record.person.rules.Evidence.INITIAL_SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oneplace.record.person.Demographics;
import oneplace.record.person.Gender;
import oneplace.record.person.NameUse;
import oneplace.record.person.PartialDate;
import oneplace.record.person.PersonName;
import org.junit.jupiter.api.Test;

/** Names and birth dates, as people write them, beside each other. */
class NamesAndBirthsComparedTests {

    @Test
    void accentsApostrophesHyphensAndCaseDoNotCount() {
        assertThat(PlainName.of("  O’Brien-ŁUKASZ ")).isEqualTo("obrien lukasz");
        assertThat(PlainName.of("Siân Þóra Strauß")).isEqualTo("sian thora strauss");
        assertThat(PlainName.of("周 秀英")).isEqualTo("周 秀英");
        assertThat(PlainName.of("—")).isEmpty();
        assertThat(PlainName.keys("Mac Donald")).containsExactly("mac", "donald", "macdonald");
    }

    @Test
    void aSlipIsAnOmissionAnExtraLetterAChangeOrASwap() {
        assertThat(Spelling.distance("ellery", "elery")).isEqualTo(1);
        assertThat(Spelling.distance("ellery", "elleyr")).isEqualTo(1);
        assertThat(Spelling.distance("ellery", "ellory")).isEqualTo(1);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
        assertThat(Spelling.close("ellery", "elry")).isTrue();
        assertThat(Spelling.close("jon", "john")).isTrue();
        assertThat(Spelling.close("ann", "ian")).isFalse();
        assertThat(Spelling.close("penhallow", "pen")).isFalse();
    }

    @Test
    void wholeNamesAreSetSideBySide() {
        compare("Dilys", "Penhallow", "DILYS", "penhallow").containsExactly(FAMILY_SAME, GIVEN_SAME);
        compare("Dilys", "Penhallow", "Dillys", "Penhalow").containsExactly(FAMILY_CLOSE, GIVEN_CLOSE);
        compare("Mary Anne", "Smith-Jones", "Maryanne", "Smith Jones").containsExactly(FAMILY_SAME, GIVEN_SAME);
        compare("Tamsin", "Adeyemi-Rook", "Tamsin", "Adeyemi").containsExactly(FAMILY_CLOSE, GIVEN_SAME);
        compare("D", "Penhallow", "Dilys", "Penhallow").containsExactly(FAMILY_SAME, INITIAL_SAME);
        compare("E", "Penhallow", "Dilys", "Penhallow").containsExactly(FAMILY_SAME, INITIAL_OTHER);
        compare("Mair", "Penhallow", "Dilys Mair", "Penhallow").containsExactly(FAMILY_SAME, GIVEN_ANOTHER);
        compare("Rhian", "Castell", "Dilys", "Penhallow").containsExactly(FAMILY_OTHER, GIVEN_OTHER);
    }

    @Test
    void aFormerNameCountsAsOne() {
        Demographics rhian = Demographics.of(PersonName.of("Rhian", "Castell"), Gender.FEMALE, null)
                .named(List.of(
                        PersonName.of("Rhian", "Castell"),
                        PersonName.of("Rhian", "Penhallow").as(NameUse.MAIDEN)));
        Demographics asked = Demographics.of(PersonName.of("Rhian", "Penhallow"), Gender.FEMALE, null);

        assertThat(Names.compare(asked, rhian)).containsExactly(FAMILY_FORMER, GIVEN_SAME);
    }

    @Test
    void birthDatesAgreeInWholeInPartOrTurnedRound() {
        births("1941-03-09", "1941-03-09").isEqualTo(BIRTH_SAME);
        births("1941-03-09", "1941-09-03").isEqualTo(BIRTH_SWAPPED);
        births("1941-03-09", "1941-03-19").isEqualTo(BIRTH_NEAR);
        births("1941-03-09", "1914-03-09").isEqualTo(BIRTH_NEAR);
        births("1941-03-09", "1941-04-10").isEqualTo(BIRTH_OTHER);
        births("1941-03", "1941-03-09").isEqualTo(BIRTH_MONTH_SAME);
        births("1941", "1941-03-09").isEqualTo(BIRTH_YEAR_SAME);
        births("1941", "1941").isEqualTo(BIRTH_YEAR_SAME);
        births("1942", "1941-03-09").isEqualTo(BIRTH_PART_OTHER);
    }

    private static org.assertj.core.api.ListAssert<Evidence> compare(
            String given, String family, String otherGiven, String otherFamily) {
        return assertThat(Names.compare(
                Demographics.of(PersonName.of(given, family), Gender.UNKNOWN, null),
                Demographics.of(PersonName.of(otherGiven, otherFamily), Gender.UNKNOWN, null)));
    }

    private static org.assertj.core.api.ObjectAssert<Evidence> births(String a, String b) {
        return org.assertj.core.api.Assertions.assertThatObject(Births.compare(new PartialDate(a), new PartialDate(b)));
    }
}
