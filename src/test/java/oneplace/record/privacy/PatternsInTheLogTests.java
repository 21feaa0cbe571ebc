package oneplace.record.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Holiday;
import oneplace.base.place.WorkingDays;
import oneplace.record.person.PersonName;
import oneplace.record.privacy.rules.AfterTheEnd;
import oneplace.record.privacy.rules.ManyFast;
import oneplace.record.privacy.rules.NameSigns;
import oneplace.record.privacy.rules.Pattern;
import oneplace.record.privacy.rules.WorkingHours;
import oneplace.trust.access.Relationship;
import oneplace.trust.access.RelationshipSource;
import org.junit.jupiter.api.Test;

/** What the rules call worth a question, and what they do not. */
class PatternsInTheLogTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void theSameNameIsPerhapsTheirOwnRecord() {
        assertThat(signs("Dr Kezia Nwosu", PersonName.of("Kezia", "Nwosu"))).containsExactly(Pattern.OWN_RECORD);
        assertThat(signs("Kézia Nwosu", PersonName.of("Kezia Ada", "NWOSU"))).containsExactly(Pattern.OWN_RECORD);
    }

    @Test
    void aFamilyNameAloneIsPerhapsARelation() {
        assertThat(signs("Kezia Nwosu", PersonName.of("Obi", "Nwosu"))).containsExactly(Pattern.SAME_SURNAME);
        assertThat(signs("Kezia St John", PersonName.of("Obi", "John"))).containsExactly(Pattern.SAME_SURNAME);
        assertThat(signs("Kezia Nwosu", PersonName.of("Nwosu", "Kezia"))).isEmpty();
        assertThat(signs("Kezia Nwosu", PersonName.of("Obi", "Osu"))).isEmpty();
    }

    @Test
    void aNameOfTheHouseIsPerhapsAColleague() {
        assertThat(NameSigns.of(
                        "Kezia Nwosu",
                        List.of(PersonName.of("Alban", "Treharne")),
                        Set.of(NameSigns.plain("Nurse Alban Treharne"))))
                .containsExactly(Pattern.COLLEAGUE);
        assertThat(signs("Kezia Nwosu", PersonName.of("Alban", "Treharne"))).isEmpty();
    }

    @Test
    void moreThanTheNumberWithinTheMinutesIsFast() {
        ManyFast rule = new ManyFast(3, Duration.ofMinutes(10));

        assertThat(rule.first(every(Duration.ofMinutes(3), 1, 2, 3, 4))).contains(NOON.plusSeconds(9 * 60));
        assertThat(rule.first(every(Duration.ofMinutes(4), 1, 2, 3, 4))).isEmpty();
        assertThat(rule.first(every(Duration.ofSeconds(1), 1, 2, 3, 1, 2, 3, 1)))
                .isEmpty();
        assertThat(rule.first(every(Duration.ofMinutes(5), 1, 2, 1, 3, 1, 4, 1)))
                .isEmpty();
        assertThat(rule.first(List.of())).isEmpty();
    }

    @Test
    void nightsWeekendsAndBankHolidaysAreOutOfHours() {
        WorkingHours hours = new WorkingHours(
                8,
                18,
                new WorkingDays(
                        "c",
                        "C",
                        Year.of(2026),
                        Year.of(2026),
                        List.of(new Holiday(LocalDate.of(2026, 12, 25), "Christmas Day"))));

        assertThat(hours.outside(Instant.parse("2026-11-20T12:00:00Z"))).isFalse();
        assertThat(hours.outside(Instant.parse("2026-11-20T07:59:59Z"))).isTrue();
        assertThat(hours.outside(Instant.parse("2026-11-20T18:00:00Z"))).isTrue();
        assertThat(hours.outside(Instant.parse("2026-11-21T12:00:00Z"))).isTrue();
        assertThat(hours.outside(Instant.parse("2026-12-25T12:00:00Z"))).isTrue();
        // by London's clock: 07:30 of Greenwich in June is half past eight
        assertThat(hours.outside(Instant.parse("2026-06-05T07:30:00Z"))).isFalse();
        assertThat(hours.outside(Instant.parse("2031-06-05T12:00:00Z"))).isTrue();
    }

    @Test
    void afterTheLastRelationshipEndedALookIsAfterTheEnd() {
        Relationship ended = relationship(NOON.minusSeconds(900), Optional.of(NOON.minusSeconds(300)));
        Relationship live = relationship(NOON.minusSeconds(600), Optional.empty());
        Relationship later = relationship(NOON.plusSeconds(600), Optional.empty());

        assertThat(AfterTheEnd.holds(NOON, List.of(ended))).isTrue();
        assertThat(AfterTheEnd.holds(NOON.minusSeconds(300), List.of(ended))).isTrue();
        assertThat(AfterTheEnd.holds(NOON.minusSeconds(301), List.of(ended))).isFalse();
        assertThat(AfterTheEnd.holds(NOON, List.of(ended, live))).isFalse();
        assertThat(AfterTheEnd.holds(NOON, List.of(later))).isFalse();
        assertThat(AfterTheEnd.holds(NOON, List.of())).isFalse();
    }

    private static Set<Pattern> signs(String viewer, PersonName name) {
        return NameSigns.of(viewer, List.of(name), Set.of());
    }

    private static List<ManyFast.Opened> every(Duration step, long... people) {
        List<ManyFast.Opened> opened = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            opened.add(new ManyFast.Opened(NOON.plus(step.multipliedBy(i)), people[i]));
        }
        return opened;
    }

    private static Relationship relationship(Instant since, Optional<Instant> until) {
        return new Relationship(1, 2, Purpose.DIRECT_CARE, RelationshipSource.REFERRAL, since, until);
    }
}
