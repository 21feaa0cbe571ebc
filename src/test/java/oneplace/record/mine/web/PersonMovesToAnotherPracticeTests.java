package oneplace.record.mine.web;

import static oneplace.base.kernel.InformationClass.MENTAL_HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.trust.access.Chosen;
import oneplace.trust.access.Relationships;
import oneplace.trust.access.SharingChoice;
import oneplace.trust.access.SharingChoices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jenna keeps something to her general practice, and registers with another. */
@WithPlace
class PersonMovesToAnotherPracticeTests {

    @Autowired
    RecordOffice office;

    @Autowired
    Relationships relationships;

    @Autowired
    SharingChoices choices;

    @Autowired
    Clock clock;

    private Someone jenna;
    private Desk first;
    private Desk second;
    private Desk hospital;

    @BeforeEach
    void sheIsRegistered() {
        jenna = office.someone("Jenna", "Mover");
        first = office.desk(OrganisationSign.GP);
        second = office.desk(OrganisationSign.GP);
        hospital = office.desk(OrganisationSign.HO);
        registers(first);
    }

    @Test
    void whatSheKeptToHerPracticeAloneFollowsHer() {
        keepsTo(first);

        registers(second);

        assertThat(shared()).containsExactly(second.organisation().number());
        Chosen now = Chosen.at(clock.instant(), choices.of(jenna.number()));
        assertThat(now.withheld(MENTAL_HEALTH, 0, first.organisation().number()))
                .isTrue();
        assertThat(now.withheld(MENTAL_HEALTH, 0, hospital.organisation().number()))
                .isTrue();
        assertThat(choices.of(jenna.number()))
                .as("what held before is kept")
                .anyMatch(choice -> choice.party() == first.organisation().number()
                        && choice.until().isPresent());
    }

    @Test
    void whatSheSharedWithOthersByNameStays() {
        keepsTo(hospital);
        registers(second);
        assertThat(shared()).containsExactly(hospital.organisation().number());

        keepsTo(second, hospital);
        registers(first);
        assertThat(shared())
                .containsExactlyInAnyOrder(
                        second.organisation().number(), hospital.organisation().number());
    }

    private void registers(Desk practice) {
        relationships.registered(jenna.number(), new int[] {practice.team().number()});
    }

    private void keepsTo(Desk... those) {
        Instant now = clock.instant();
        IntStream named = Stream.of(those).mapToInt(desk -> desk.organisation().number());
        List<SharingChoice> anew = IntStream.concat(IntStream.of(SharingChoices.EVERYBODY), named)
                .mapToObj(party -> new SharingChoice(
                        jenna.number(),
                        MENTAL_HEALTH,
                        party,
                        party == SharingChoices.EVERYBODY,
                        now,
                        Optional.empty(),
                        "my own",
                        "Jenna Mover"))
                .toList();
        choices.chooseAnew(jenna.number(), MENTAL_HEALTH, anew);
    }

    private Set<Integer> shared() {
        return Chosen.at(clock.instant(), choices.of(jenna.number())).named(MENTAL_HEALTH, false);
    }
}
