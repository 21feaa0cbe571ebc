package oneplace.demonstration.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.Oneplace;
import oneplace.base.command.Announcement;
import oneplace.base.command.RunOptions;
import oneplace.base.database.House;
import oneplace.base.kernel.PersonId;
import oneplace.demonstration.DemonstrationIds;
import oneplace.demonstration.Table;
import oneplace.record.person.Circles;
import oneplace.record.person.Flag;
import oneplace.record.person.NamedContact;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.trust.access.Relationships;
import oneplace.trust.access.Viewer;
import oneplace.trust.access.Viewers;
import oneplace.trust.identity.ApiClients;
import oneplace.trust.identity.DemonstrationDoor;
import oneplace.trust.identity.Staff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/** A house of its own: the shared one has nobody in it but the tests' own people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstStartOfAnEmptyPlaceTests {
    private static final PersonId DILYS = StoryLoading.id("p-dilys");

    private final Path folder = emptyFolder();
    private final House house =
            House.open(RunOptions.parse(List.of("--data", folder.toString(), "--port", "0"), false));
    private final ConfigurableApplicationContext context = start(house);

    private static Path emptyFolder() {
        try {
            Path folder = Files.createTempDirectory("oneplace-demonstration");
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A start that fails must not leave a database running. */
    private static ConfigurableApplicationContext start(House house) {
        try {
            return Oneplace.application(house, true).run();
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    @BeforeAll
    void everythingIsLoaded() {
        assertThat(context.getBean(Steps.class).done("finished")).isTrue();
    }

    @AfterAll
    void leave() throws IOException {
        context.close();
        house.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Viewer staff(String signIn) {
        return context.getBean(Viewers.class)
                .of(context.getBean(Staff.class)
                        .bySignInName(signIn)
                        .orElseThrow()
                        .member());
    }

    private Optional<List<Entry>> record(String signIn, PersonId person) {
        return context.getBean(SharedRecord.class).record(staff(signIn), person);
    }

    private Person person(PersonId id) {
        return context.getBean(Persons.class).find(id).orElseThrow();
    }

    @Test
    void theDistrictNurseSeesWhatManyOrganisationsWroteOfDilys() {
        List<Entry> entries = record("kezia.nwosu", DILYS).orElseThrow();
        Set<Integer> organisations = entries.stream().map(Entry::organisation).collect(Collectors.toSet());
        assertThat(organisations).hasSizeGreaterThanOrEqualTo(10);
        assertThat(entries).hasSizeGreaterThan(130);
    }

    @Test
    void everybodyOfTheStoriesSeesWhatTheyShouldAndNoMore() {
        new AccessExpected(context).holds();
    }

    @Test
    void theNurseOfAnotherClusterSeesNothing() {
        assertThat(record("alban.treharne", DILYS)).isEmpty();
        assertThat(record("tobias.renner", DILYS)).isEmpty();
    }

    @Test
    void callumsLandlordSeesNothingOfHisDrinking() {
        PersonId callum = StoryLoading.id("p-callum");
        List<Integer> drinking = organisations("org-drugalcohol");
        assertThat(record("lorcan.fisk", callum).orElseThrow())
                .isNotEmpty()
                .noneMatch(entry -> drinking.contains(entry.organisation()));
        assertThat(record("imelda.fayre", callum).orElseThrow())
                .anyMatch(entry -> drinking.contains(entry.organisation()));
    }

    private List<Integer> organisations(String code) {
        return List.of(context.getBean(RelationshipDoor.class).party(code));
    }

    @Test
    void thePracticesOwnProgramHasItsOwnPeopleAndNoOthers() {
        Viewer practice = context.getBean(Viewers.class)
                .of(context.getBean(ApiClients.class).byId("demo-gp").orElseThrow());
        Relationships relationships = context.getBean(Relationships.class);
        assertThat(relationships.holds(practice, person(DILYS).number())).isTrue();
        assertThat(relationships.holds(
                        practice, person(StoryLoading.id("p-callum")).number()))
                .isFalse();
    }

    @Test
    void demographicsCircleAndFlagsAreThere() {
        assertThat(person(StoryLoading.id("p-tamsin")).is(Flag.R)).isTrue();
        assertThat(person(DILYS).demographics().needs()).hasSize(3);
        Circles circles = context.getBean(Circles.class);
        assertThat(circles.circle(DILYS)).hasSize(5);
        assertThat(circles.contact(DILYS).map(NamedContact::name)).contains("Isla Wetherden");
    }

    @Test
    void relationshipsAreLiveOnTheDaysTheStoriesSay() {
        Viewer ward = staff("cadi.rosewarne");
        long dilys = person(DILYS).number();
        assertThat(context.getBean(Relationships.class).holds(ward, dilys)).isFalse();
        assertThat(Table.read("relationships.csv")
                        .get(41)
                        .some("until")
                        .map(day -> RelationshipDoor.midnight(java.time.LocalDate.parse(day))))
                .contains(Instant.parse("2025-11-13T00:00:00Z"));
    }

    @Test
    void theDoorSaysHowToComeIn() {
        assertThat(context.getBean(DemonstrationDoor.class).isOpen()).isTrue();
        assertThat(context.getBean(SignIns.class)).isInstanceOf(Announcement.class);
        assertThat(context.getBean(SignIns.class).lines())
                .anyMatch(line -> line.contains("kezia.nwosu"))
                .anyMatch(line -> line.contains("maud.ferrier"));
    }

    @Test
    void aSecondStartAddsNothing() {
        int before = record("kezia.nwosu", DILYS).orElseThrow().size();
        context.getBean(DemonstrationLoader.class).start();
        assertThat(record("kezia.nwosu", DILYS).orElseThrow()).hasSize(before);
    }

    @Test
    void anInterruptedStepIsDoneAgainAndAFinishedOneIsNot() {
        Steps steps = context.getBean(Steps.class);
        String name = "a step of a test " + DemonstrationIds.named("test");
        try {
            steps.once(name, () -> {
                throw new IllegalStateException("power cut");
            });
        } catch (IllegalStateException expected) {
            assertThat(steps.done(name)).isFalse();
        }
        steps.once(name, () -> {});
        steps.once(name, () -> {
            throw new IllegalStateException("done twice");
        });
        assertThat(steps.done(name)).isTrue();
    }
}
