package oneplace.record.sharedrecord;

import static oneplace.examples.ExamplePeople.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.ExamplePeople;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.Flag;
import oneplace.record.person.IncomingPerson;
import oneplace.record.person.Merging;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Protection;
import oneplace.record.person.Received;
import oneplace.record.person.SourceIdentifier;
import oneplace.trust.access.SharingChoice;
import oneplace.trust.access.SharingChoices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nan was registered twice: the practice knows one record, the hospital the other. They are joined, and parted again. */
@WithPlace
class RecordsThatWereMergedTests {

    private final RecordOffice office;
    private final SharedRecord record;
    private final Persons persons;
    private final Protection protection;
    private final Merging merging;
    private final SharingChoices choices;
    private final Clock clock;
    private Someone first;
    private Someone second;
    private Desk practice;
    private Desk hospital;
    private ResourceId atThePractice;
    private ResourceId atTheHospital;

    @Autowired
    RecordsThatWereMergedTests(
            RecordOffice office,
            SharedRecord record,
            Persons persons,
            Protection protection,
            Merging merging,
            SharingChoices choices,
            Clock clock) {
        this.office = office;
        this.record = record;
        this.persons = persons;
        this.protection = protection;
        this.merging = merging;
        this.choices = choices;
        this.clock = clock;
    }

    @BeforeEach
    void eachHasAnEntryOfOneOfThem() {
        first = office.someone("Nan", "Tresize");
        second = office.someone("Nan", "Tresise");
        practice = office.desk(OrganisationSign.GP).knows(first);
        hospital = office.desk(OrganisationSign.HO).knows(second);
        atThePractice =
                practice.writes(practice.nurse(), condition(first, "Asthma")).id();
        atTheHospital =
                hospital.writes(hospital.nurse(), condition(second, "Hip pain")).id();
    }

    @Test
    void entriesOfBothStandInOneRecordAndGoBackWhenItIsUndone() {
        assertThat(record.read(practice.nurse(), atTheHospital)).isEmpty();

        join(second, first);
        assertThat(record.read(practice.nurse(), atTheHospital)).isPresent();
        assertThat(record.read(hospital.nurse(), atThePractice)).isPresent();

        part(first);
        assertThat(record.read(practice.nurse(), atTheHospital)).isEmpty();
        assertThat(record.read(hospital.nurse(), atTheHospital)).isPresent();
        assertThat(record.read(hospital.nurse(), atThePractice)).isEmpty();
        assertThat(record.read(practice.nurse(), atThePractice)).isPresent();
    }

    @Test
    void formerVersionsAreReadByWhoeverReadsTheJoinedRecord() {
        hospital.writes(hospital.nurse(), condition(second, "Hip fracture"), atTheHospital.id());
        assertThat(record.history(practice.nurse(), atTheHospital)).isEmpty();

        join(second, first);
        assertThat(record.history(practice.nurse(), atTheHospital))
                .extracting(Entry::version)
                .containsExactly(2, 1);
        assertThat(record.read(practice.nurse(), atTheHospital, 1).map(RecordsThatWereMergedTests::text))
                .hasValueSatisfying(text -> assertThat(text).contains("Hip pain"));
        assertThat(record.origin(practice.nurse(), atTheHospital, 1)).isPresent();
        assertThat(record.history(practice.nurse(), patient(second))).hasSizeGreaterThan(1);

        part(first);
        assertThat(record.history(practice.nurse(), atTheHospital)).isEmpty();
        assertThat(record.read(practice.nurse(), atTheHospital, 1)).isEmpty();
        assertThat(record.history(hospital.nurse(), atTheHospital)).hasSize(2);
    }

    @Test
    void aVersionWrittenAboutSomebodyElseStaysTheirs() {
        Someone neighbour = office.someone("Ida", "Carbis");
        hospital.knows(neighbour);
        hospital.writes(hospital.nurse(), condition(neighbour, "Hip pain"), atTheHospital.id());

        join(neighbour, first);

        assertThat(record.history(practice.nurse(), atTheHospital))
                .extracting(Entry::version)
                .containsExactly(2);
    }

    @Test
    void peopleOfWhomNoPatientEverCameAreJoinedAndPartedToo() {
        Someone described = described("Bron", "Pennick");
        Someone again = described("Olwen", "Penick");
        Desk ward = office.desk(OrganisationSign.HO).knows(again);

        join(described, again);
        assertThat(record.read(ward.nurse(), patient(again)).map(RecordsThatWereMergedTests::text))
                .hasValueSatisfying(text -> assertThat(text).contains("Penick", "Pennick"));
        assertThat(record.read(ward.nurse(), patient(described)).map(RecordsThatWereMergedTests::text))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("replaced-by", again.id().toString()));

        part(again);
        assertThat(record.read(ward.nurse(), patient(described))).isEmpty();
        assertThat(record.read(ward.exchange(), patient(described)).map(RecordsThatWereMergedTests::text))
                .hasValueSatisfying(text -> assertThat(text).contains("Pennick").doesNotContain("replaced-by"));
    }

    @Test
    void aJoinInTheMiddleOfTwoIsUndoneOnlyAfterTheLaterOne() {
        Someone third = office.someone("Nan", "Trezise");
        Desk council = office.desk(OrganisationSign.SC).knows(third);
        join(second, first);
        join(first, third);
        assertThat(record.read(council.nurse(), atTheHospital)).isPresent();

        assertThat(merging.unmerge(merge(second, first), "two after all", CLERK))
                .isInstanceOf(PersonDecision.Refused.class);
        assertThat(record.read(council.nurse(), atTheHospital)).isPresent();

        part(first, third);
        part(second, first);
        assertThat(record.read(council.nurse(), atTheHospital)).isEmpty();
        assertThat(record.read(council.nurse(), atThePractice)).isEmpty();
        assertThat(record.read(practice.nurse(), atTheHospital)).isEmpty();
        assertThat(record.read(hospital.nurse(), atTheHospital)).isPresent();
        assertThat(record.read(practice.nurse(), atThePractice)).isPresent();
    }

    @Test
    void aJoinOfTwoJoinedRecordsTakesBothBack() {
        Someone third = office.someone("Nan", "Trezise");
        Desk council = office.desk(OrganisationSign.SC).knows(third);
        join(second, first);
        join(first, third);

        part(first, third);
        assertThat(record.read(practice.nurse(), atTheHospital)).isPresent();
        assertThat(record.read(council.nurse(), atTheHospital)).isEmpty();
        assertThat(record.read(council.nurse(), atThePractice)).isEmpty();
    }

    @Test
    void whatIsFoundByAFactIsFoundAfterEachStep() {
        join(second, first);
        String code = UUID.randomUUID().toString();
        hospital.writes(hospital.nurse(), """
                {"resourceType":"Condition","code":{"coding":[{"system":"https://codes.example","code":"%s"}]},
                 "subject":{"reference":"%s"}}""".formatted(code, second.reference()), atTheHospital.id());
        assertThat(office.search(practice.nurse(), "Condition?code=" + code).matches())
                .hasSize(1);

        part(first);

        assertThat(office.search(hospital.nurse(), "Condition?code=" + code).matches())
                .hasSize(1);
        assertThat(office.search(practice.nurse(), "Condition?code=" + code).matches())
                .isEmpty();
    }

    @Test
    void aChoiceOfOneGovernsTheJoinedRecordAndOnlySoLong() {
        withhold(second, practice);
        join(second, first);
        assertThat(record.read(practice.nurse(), atTheHospital)).isEmpty();
        assertThat(record.read(hospital.nurse(), atTheHospital)).isPresent();
        ResourceId hospitalsOwn =
                hospital.writes(hospital.nurse(), condition(first, "Fall")).id();
        assertThat(record.read(practice.nurse(), hospitalsOwn)).isEmpty();

        part(first);
        assertThat(record.read(practice.nurse(), hospitalsOwn)).isPresent();
    }

    @Test
    void whoEndedARelationshipWithTheJoinedRecordHasEndedItWithBoth() {
        join(second, first);
        hospital.leaves(first);
        part(first);
        assertThat(record.read(hospital.nurse(), atTheHospital)).isEmpty();
    }

    @Test
    void aFlagOfOneClosesTheJoinedRecordAndOnlySoLong() {
        protection.raise(second.id(), Flag.V, "court order", null, CLERK);
        join(second, first);
        assertThat(record.read(practice.nurse(), atThePractice)).isEmpty();

        part(first);
        assertThat(record.read(practice.nurse(), atThePractice)).isPresent();
        assertThat(record.read(hospital.nurse(), atTheHospital)).isEmpty();
    }

    @Test
    void joinedPartedAndJoinedAgainTheyAreOne() {
        join(second, first);
        part(first);
        join(second, first);
        assertThat(record.read(hospital.nurse(), atThePractice)).isPresent();
        assertThat(record.read(practice.nurse(), atTheHospital)).isPresent();
    }

    @Test
    void whoeverAsksForOneOfThemFindsWhatIsWrittenOfBoth() {
        join(second, first);
        for (Someone either : List.of(first, second)) {
            String id = either.id().toString();
            for (String asked : List.of(
                    "Condition?patient=" + id, "Condition?subject=Patient/" + id, "Condition?patient._id=" + id)) {
                assertThat(found(asked)).as(asked).contains(atThePractice, atTheHospital);
            }
            assertThat(office.search(practice.nurse(), "Patient?_id=" + id + "&_revinclude=Condition:patient")
                            .included())
                    .extracting(Entry::id)
                    .contains(atThePractice, atTheHospital);
            assertThat(found("Patient?_id=" + id + "&_has:Condition:patient:code:text=asthma"))
                    .contains(patient(either));
        }

        part(first);
        assertThat(found("Condition?patient=" + first.id())).containsExactly(atThePractice);
        assertThat(found("Condition?patient=" + second.id())).isEmpty();
    }

    @Test
    void whatIsWrittenOfTheJoinedRecordWhileTheyAreOneGoesBackWithIt() {
        join(second, first);
        ResourceId since =
                hospital.writes(hospital.nurse(), condition(second, "Fall")).id();
        hospital.writes(hospital.nurse(), condition(second, "Hip fracture"), atTheHospital.id());
        assertThat(record.read(practice.nurse(), since)).isPresent();

        part(first);
        for (ResourceId theirs : List.of(since, atTheHospital)) {
            assertThat(record.read(practice.nurse(), theirs)).isEmpty();
            assertThat(record.read(hospital.nurse(), theirs).map(RecordsThatWereMergedTests::text))
                    .hasValueSatisfying(text -> assertThat(text).contains(second.reference()));
        }
    }

    private List<ResourceId> found(String query) {
        return office.search(practice.nurse(), query).matches().stream()
                .map(Entry::id)
                .toList();
    }

    private void join(Someone from, Someone into) {
        assertThat(merging.merge(from.id(), into.id(), "one person", CLERK)).isInstanceOf(PersonDecision.Done.class);
    }

    /** Takes the latest merge into somebody back. */
    private void part(Someone into) {
        long merge = merging.history(into.id()).getFirst().merge();
        assertThat(merging.unmerge(merge, "two after all", CLERK)).isInstanceOf(PersonDecision.Done.class);
    }

    private void part(Someone from, Someone into) {
        assertThat(merging.unmerge(merge(from, into), "two after all", CLERK)).isInstanceOf(PersonDecision.Done.class);
    }

    private long merge(Someone from, Someone into) {
        return merging.history(into.id()).stream()
                .filter(m -> m.from().equals(from.id()) && m.into().equals(into.id()))
                .findFirst()
                .orElseThrow()
                .merge();
    }

    private void withhold(Someone someone, Desk from) {
        for (InformationClass each : InformationClass.values()) {
            choices.choose(new SharingChoice(
                    someone.number(),
                    each,
                    from.organisation().number(),
                    true,
                    clock.instant().minusSeconds(5),
                    Optional.empty(),
                    ""));
        }
    }

    /** Somebody another system described to the index, whose Patient the record was never sent. */
    private Someone described(String given, String family) {
        Received received = persons.receive(
                new IncomingPerson(
                        new SourceIdentifier(
                                "https://east.example/patient",
                                UUID.randomUUID().toString()),
                        List.of(),
                        null,
                        null,
                        NhsNumberStatus.TRACE_REQUIRED,
                        ExamplePeople.somebody(
                                given, family, "1952-0" + given.length() + "-05", "ZZ9" + given.length() + " 1AA"),
                        java.util.Set.of()),
                CLERK);
        Received.Accepted accepted = (Received.Accepted) received;
        return new Someone(accepted.id(), accepted.number());
    }

    private static ResourceId patient(Someone someone) {
        return new ResourceId("Patient", someone.id().toString());
    }

    private static String text(Entry entry) {
        return new String(entry.body(), StandardCharsets.UTF_8);
    }

    private static String condition(Someone someone, String what) {
        return """
                {"resourceType":"Condition","code":{"text":"%s"},"subject":{"reference":"%s"}}""".formatted(what, someone.reference());
    }
}
