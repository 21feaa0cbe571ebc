package oneplace.record.person.rules;

import static oneplace.record.person.rules.Matching.Verdict.NEW;
import static oneplace.record.person.rules.Matching.Verdict.SAME;
import static oneplace.record.person.rules.Matching.Verdict.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import oneplace.base.kernel.NhsNumber;
import oneplace.examples.ExamplePeople;
import oneplace.record.person.Address;
import oneplace.record.person.Demographics;
import oneplace.record.person.Gender;
import oneplace.record.person.Membership;
import oneplace.record.person.NameUse;
import oneplace.record.person.PartialDate;
import oneplace.record.person.PersonName;
import oneplace.record.person.Telecom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Somebody is described who may be Dilys Penhallow: the same, another, or for a person to decide. */
class SomebodyMayBeKnownTests {

    private static final NhsNumber NUMBER = new NhsNumber("9992011041");
    private static final NhsNumber ANOTHER = new NhsNumber("9992012188");
    private static final Demographics DILYS = ExamplePeople.dilys();

    @Test
    void theLevelsOfAFactTogetherAreCertain() {
        Arrays.stream(Evidence.values())
                .collect(Collectors.groupingBy(Evidence::fact))
                .forEach((fact, levels) -> {
                    assertThat(levels.stream().mapToDouble(Evidence::m).sum())
                            .as("m of " + fact)
                            .isCloseTo(1, within(1e-6));
                    assertThat(levels.stream().mapToDouble(Evidence::u).sum())
                            .as("u of " + fact)
                            .isCloseTo(1, within(2e-4));
                });
    }

    @Test
    void agreementWeighsForAndDisagreementAgainst() {
        assertThat(Evidence.BIRTH_SAME.weight()).isCloseTo(14.54, within(0.01));
        assertThat(Evidence.GENDER_OTHER.weight()).isCloseTo(-5.64, within(0.01));
        assertThat(Evidence.values())
                .allSatisfy(e -> assertThat(e.weight() > 0).as(e.code()).isEqualTo(e.agrees()));
    }

    @Test
    void numberAndBirthDateAreEnough() {
        assertThat(verdict(NUMBER, DILYS, NUMBER, bare("Dilys", "Penhallow", "1941-03-09")))
                .isEqualTo(SAME);
        assertThat(verdict(NUMBER, DILYS, NUMBER, bare("Dilys", "Castell", "1941-03-09")))
                .isEqualTo(SAME);
    }

    @Test
    void theSameNumberWithAnotherBirthDateIsForAPerson() {
        assertThat(verdict(NUMBER, DILYS, NUMBER, bare("Dilys", "Penhallow", "1943-03-08")))
                .isEqualTo(UNCERTAIN);
        assertThat(verdict(NUMBER, DILYS, NUMBER, bare("Otis", "Quance", "1999-12-31")))
                .isEqualTo(UNCERTAIN);
    }

    @Test
    void withoutANumberNameBirthDateAndPostcodeAreEnough() {
        assertThat(verdict(null, DILYS, NUMBER, DILYS.reachedBy())).isEqualTo(SAME);
    }

    @Test
    void whoHasMovedIsForAPerson() {
        Demographics moved = DILYS.at(Address.home("ZZ99 4AD", "9 Heron Wharf")).reachedBy();

        assertThat(verdict(null, DILYS, null, moved)).isEqualTo(UNCERTAIN);
    }

    @Test
    void aFormerAddressStillAgrees() {
        Demographics moved =
                DILYS.at(Address.home("ZZ99 4AD", "9 Heron Wharf"), Address.home("ZZ99 3AA", "4 Winding Gear Close"));

        assertThat(verdict(null, DILYS, null, moved)).isEqualTo(SAME);
    }

    @Test
    void twinsOfOneHouseholdAreNeverJoinedUnasked() {
        Demographics twin = named("Carys", "Penhallow");
        Demographics nearlyNamesake = named("Dylis", "Penhallow");

        assertThat(verdict(null, DILYS, null, twin)).isEqualTo(UNCERTAIN);
        assertThat(verdict(NUMBER, DILYS, ANOTHER, twin)).isNotEqualTo(SAME);
        assertThat(verdict(null, DILYS, null, nearlyNamesake)).isEqualTo(UNCERTAIN);
    }

    @Test
    void twoNumbersAreNeverJoinedUnasked() {
        assertThat(verdict(NUMBER, DILYS, ANOTHER, DILYS)).isEqualTo(UNCERTAIN);
    }

    @Test
    void aNeighbourIsSomebodyElse() {
        assertThat(verdict(
                        null,
                        DILYS,
                        null,
                        bare("Mostyn", "Idris", "1950-01-01").at(Address.home("ZZ99 3AA", "6 Winding Gear Close"))))
                .isEqualTo(NEW);
    }

    @Test
    void aDaughterAtHerMothersAddressIsSomebodyElse() {
        Demographics daughter = bare("Rhian", "Penhallow", "1969-07-22").at(Address.home("ZZ99 3AA", "4 Winding Gear"));

        assertThat(verdict(null, DILYS, null, daughter)).isEqualTo(NEW);
    }

    @Test
    void twoWhoBothSeemToBeTheOneAreForAPerson() {
        Likeness sure = Comparison.of(null, DILYS, null, DILYS);

        assertThat(Matching.verdict(List.of(Matching.verdict(sure)))).isEqualTo(SAME);
        assertThat(Matching.verdict(List.of(SAME, SAME))).isEqualTo(UNCERTAIN);
        assertThat(Matching.verdict(List.of())).isEqualTo(NEW);
        assertThat(Matching.verdict(sure, true)).isEqualTo(UNCERTAIN);
    }

    private static Matching.Verdict verdict(
            @Nullable NhsNumber a, Demographics described, @Nullable NhsNumber b, Demographics known) {
        return Matching.verdict(Comparison.of(a, described, b, known));
    }

    private static Demographics named(String given, String family) {
        return DILYS.named(List.of(PersonName.of(given, family).as(NameUse.OFFICIAL)));
    }

    private static Demographics bare(String given, String family, String born) {
        return Demographics.of(PersonName.of(given, family), Gender.FEMALE, new PartialDate(born))
                .reachedBy(new Telecom[0])
                .belongingTo(new Membership[0]);
    }
}
