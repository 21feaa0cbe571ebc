package oneplace.base.place.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.Author;
import oneplace.base.place.Locality;
import oneplace.base.place.NewOrganisation;
import oneplace.base.place.NewTeam;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationAdded;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.PlacePacks;
import oneplace.base.place.SettingChanged;
import oneplace.base.place.Settings;
import oneplace.base.place.Team;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class PlaceChangedTests {

    private static final Author DEMONSTRATION = Author.demonstration();
    private static final Author ADMINISTRATOR = Author.administrator("admin", "a trial");

    private static EmptyPlace place;

    @BeforeAll
    static void load() {
        place = new EmptyPlace();
        place.load(PlacePacks.open("banes"));
    }

    @Test
    void demonstrationDataIsLaidOverThePackWithoutDoubles() {
        int before = place.places.place().organisations().size();
        NewOrganisation council = new NewOrganisation(
                new OrganisationCode("org-council"),
                "Bath & North East Somerset Council",
                "local authority",
                OrganisationSign.SC,
                Optional.empty(),
                false);

        place.within(() -> assertThat(place.places.add(council, DEMONSTRATION).number())
                .isEqualTo(
                        place.places.organisation(council.code()).orElseThrow().number()));

        assertThat(place.places.place().organisations()).hasSize(before);
    }

    @Test
    void anAdditionIsSeenAtOnceByItsTransactionAndByOthersOnceItIsCommitted() {
        NewOrganisation lantern = organisation("org-lantern");
        place.within(() -> {
            Organisation added = place.places.add(lantern, DEMONSTRATION);
            Team team = place.places.addTeam(
                    new NewTeam(
                            new TeamCode("t-lantern"),
                            "Outreach",
                            lantern.code(),
                            "outreach",
                            Optional.of("af-bath"),
                            "all hours"),
                    DEMONSTRATION);
            assertThat(team.organisation()).isEqualTo(added.number());
            assertThat(team.number()).isNotEqualTo(added.number());
            assertThat(place.places.team(team.number())).contains(team);
            elsewhere(
                    () -> assertThat(place.places.organisation(lantern.code())).isEmpty());
        });
        elsewhere(() -> assertThat(place.places.organisation(lantern.code())).isPresent());
        assertThat(place.events)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                OrganisationAdded.class,
                                added -> assertThat(added.organisation().code()).isEqualTo(lantern.code())));
    }

    @Test
    void anAdditionThatIsTakenBackWasNeverThere() {
        assertThatThrownBy(() -> place.within(() -> {
                    place.places.add(organisation("org-gone"), DEMONSTRATION);
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");
        assertThat(place.places.organisation(new OrganisationCode("org-gone"))).isEmpty();
    }

    @Test
    void anotherCopyOfTheProgramSeesItWithinTwoSeconds() {
        Instant[] now = {Instant.parse("2026-11-22T09:00:00Z")};
        CurrentPlace copy = place.anotherCopy(clockOf(() -> now[0]));
        OrganisationCode code = new OrganisationCode("org-far");
        assertThat(copy.get().organisation(code)).isEmpty();
        now[0] = now[0].plusSeconds(3);
        copy.get();

        place.within(() -> place.places.add(organisation("org-far"), DEMONSTRATION));
        assertThat(copy.get().organisation(code)).isEmpty();
        now[0] = now[0].plusSeconds(2);

        assertThat(copy.get().organisation(code)).isPresent();
    }

    @Test
    void aTeamOfNobodyIsRefused() {
        var team = new NewTeam(
                new TeamCode("t-x"), "X", new OrganisationCode("org-nobody"), "x", Optional.empty(), "never");
        assertThatThrownBy(() -> place.within(() -> place.places.addTeam(team, DEMONSTRATION)))
                .hasMessage("the place has no organisation org-nobody");
    }

    @Test
    void aLocalityWithinAnUnknownOneIsRefused() {
        var locality = new Locality("nb-x", "neighbourhood", "X", Optional.of("af-nowhere"), OptionalInt.empty(), true);
        assertThatThrownBy(() -> place.within(() -> place.places.addLocality(locality, DEMONSTRATION)))
                .hasMessage("the place has no locality af-nowhere");
    }

    @Test
    void anOrganisationCannotBecomePartOfItself() {
        place.within(() -> place.places.add(organisation("org-a"), DEMONSTRATION));
        place.within(() -> place.places.add(partOf("org-b", "org-a"), DEMONSTRATION));
        assertThatThrownBy(() -> place.within(() -> place.places.change(partOf("org-a", "org-b"), ADMINISTRATOR)))
                .hasMessage("the organisation would be part of itself");
    }

    @Test
    void aSettingIsChangedWithItsReasonAndAnnounced() {
        place.within(() -> place.places.set(Settings.SESSION_IDLE_MINUTES, " 10 ", ADMINISTRATOR));

        assertThat(place.places.value(Settings.SESSION_IDLE_MINUTES)).isEqualTo(10);
        assertThat(place.places.history(Settings.SESSION_IDLE_MINUTES)).first().satisfies(change -> {
            assertThat(change.who()).isEqualTo("admin");
            assertThat(change.reason()).isEqualTo("a trial");
            assertThat(change.after()).contains("10");
        });
        assertThat(place.events).contains(new SettingChanged(Settings.SESSION_IDLE_MINUTES, Optional.of("15"), "10"));
    }

    @Test
    void aSettingOutOfItsBoundsIsRefused() {
        assertThatThrownBy(
                        () -> place.within(() -> place.places.set(Settings.EMERGENCY_LOOK_HOURS, "5", ADMINISTRATOR)))
                .hasMessage("emergency-look-hours must be a whole number of hours from 1 to 4");
    }

    @Test
    void theApplicationCannotRewriteWhatWasSaid() {
        assertThatThrownBy(() ->
                        place.sql.sql("update place.setting set value = '1'").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageStartingWith("ERROR: permission denied");
        assertThatThrownBy(() -> place.sql.sql("delete from place.organisation").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageStartingWith("ERROR: permission denied");
    }

    private static Clock clockOf(Supplier<Instant> now) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private static NewOrganisation organisation(String code) {
        return new NewOrganisation(
                new OrganisationCode(code), code, "charity", OrganisationSign.VS, Optional.empty(), true);
    }

    private static NewOrganisation partOf(String code, String parent) {
        return new NewOrganisation(
                new OrganisationCode(code),
                code,
                "charity",
                OrganisationSign.VS,
                Optional.of(new OrganisationCode(parent)),
                true);
    }

    private static void elsewhere(Runnable work) {
        try {
            var failure = new Throwable[1];
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    work.run();
                } catch (Throwable e) {
                    failure[0] = e;
                }
            });
            thread.join();
            if (failure[0] != null) {
                throw new AssertionError(failure[0]);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
