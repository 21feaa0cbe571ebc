package oneplace.base.place.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Author;
import oneplace.base.place.BadPack;
import oneplace.base.place.GivenBy;
import oneplace.base.place.NewOrganisation;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationAdded;
import oneplace.base.place.OrganisationChanged;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.PlacePacks;
import oneplace.base.place.SettingChange;
import oneplace.base.place.Settings;
import oneplace.base.place.TeamAdded;
import oneplace.base.place.TemporaryPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackLoadedAgainTests {

    private static final OrganisationCode BATH_MIND = new OrganisationCode("banes-008");

    @TempDir
    Path folder;

    private final EmptyPlace place = new EmptyPlace();
    private TemporaryPack pack;

    @BeforeEach
    void copy() {
        pack = TemporaryPack.of("banes", folder.resolve("pack"));
    }

    @Test
    void beforeAnythingIsLoadedThereIsNoPlace() {
        assertThatThrownBy(place.places::place).hasMessage("no place has been loaded yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"banes", "sefton", "plymouth"})
    void whatIsStoredIsWhatThePackSays(String name) {
        var shipped = PlacePacks.open(name);
        place.load(shipped);

        var stored = place.places.place();
        assertThat(stored.profile()).isEqualTo(shipped.profile());
        assertThat(stored.organisations())
                .extracting(o -> new NewOrganisation(o.code(), o.name(), o.kind(), o.sign(), o.parent(), o.invented()))
                .isEqualTo(shipped.organisations());
        assertThat(stored.localities()).containsExactlyElementsOf(shipped.localities());
        assertThat(stored.classes()).containsExactlyElementsOf(shipped.classes());
        assertThat(stored.roles()).containsExactlyElementsOf(shipped.roles());
        assertThat(stored.value(Settings.COLOUR_HEADER))
                .isEqualTo(shipped.settings().get("colour-header"));
        assertThat(stored.workingDays().sameAs(shipped.calendars().getFirst())).isTrue();
    }

    @Test
    void everyOrganisationIsAnnouncedOnceWithItsNumber() {
        place.load(pack.open());
        assertThat(place.events).filteredOn(OrganisationAdded.class::isInstance).hasSize(74);
        assertThat(place.places.place().organisations())
                .extracting(Organisation::number)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSamePackAgainChangesNothing() {
        place.load(pack.open());
        int changes = place.changes();
        place.events.clear();

        place.load(pack.open());

        assertThat(place.changes()).isEqualTo(changes);
        assertThat(place.events).isEmpty();
    }

    @Test
    void aChangedPackAddsAndKeepsWhatWasThere() {
        place.load(pack.open());
        int number = place.places.organisation(BATH_MIND).orElseThrow().number();
        place.events.clear();
        pack.replace("organisations.csv", "Bath Mind", "Bath Mind and Friends")
                .append("organisations.csv", "banes-075,75,Newcomer,provider,SP,banes-008,no,\n")
                .write(
                        "teams.csv",
                        "code,name,organisation,kind,locality,hours\nt-new,New,banes-075,day service,af-bath,Mon-Fri\n");

        place.load(pack.open());

        assertThat(place.places.organisation(BATH_MIND))
                .hasValueSatisfying(mind -> assertThat(mind.name()).isEqualTo("Bath Mind and Friends"))
                .hasValueSatisfying(mind -> assertThat(mind.number()).isEqualTo(number));
        assertThat(place.events)
                .hasOnlyElementsOfTypes(OrganisationAdded.class, OrganisationChanged.class, TeamAdded.class)
                .hasSize(3);
        assertThat(place.sql
                        .sql("select count(*) from place.organisation where number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatAnAdministratorChangedHoldsAgainstThePackAndSaysSo() {
        place.load(pack.open());
        Author administrator = Author.administrator("admin", "our evenings are long");
        place.within(() -> place.places.set(Settings.CONTACT_OPENS, "14", administrator));
        place.within(() -> place.places.change(bathMind("Mind in Bath"), administrator));
        pack.append("settings.yaml", "contact-opens-days: 21\n")
                .replace("organisations.csv", "Bath Mind", "Bath Mind and Friends");

        place.load(pack.open());

        assertThat(place.places.value(Settings.CONTACT_OPENS)).isEqualTo(14);
        assertThat(place.places.organisation(BATH_MIND).orElseThrow().name()).isEqualTo("Mind in Bath");
        assertThat(place.places.history(Settings.CONTACT_OPENS))
                .extracting(SettingChange::givenBy, SettingChange::after, SettingChange::who)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(GivenBy.PACK, Optional.of("21"), "pack banes"),
                        org.assertj.core.groups.Tuple.tuple(GivenBy.ADMINISTRATOR, Optional.of("14"), "admin"));
    }

    @Test
    void aSettingThePackNoLongerMentionsReturnsToItsStandard() {
        pack.append("settings.yaml", "contact-opens-days: 21\n");
        place.load(pack.open());
        assertThat(place.places.value(Settings.CONTACT_OPENS)).isEqualTo(21);

        pack.replace("settings.yaml", "contact-opens-days: 21\n", "");
        place.load(pack.open());

        assertThat(place.places.value(Settings.CONTACT_OPENS)).isEqualTo(28);
    }

    @Test
    void theDatabaseOfAnotherPlaceIsRefusedAndLeftAlone() {
        place.load(pack.open());
        int changes = place.changes();

        assertThatThrownBy(() -> place.load(PlacePacks.open("sefton")))
                .isInstanceOf(BadPack.class)
                .hasMessageStartingWith("This database holds the place \"banes\", not \"sefton\"");
        assertThat(place.changes()).isEqualTo(changes);
    }

    @Test
    void aFourthPlaceNeedsFilesAndNoCode() {
        pack.replace("place.yaml", "code: banes", "code: fourth")
                .replace("place.yaml", "name: Bath and North East Somerset", "name: Fourth");
        place.load(pack.open());
        assertThat(place.places.profile().name()).isEqualTo("Fourth");
    }

    private static NewOrganisation bathMind(String name) {
        return new NewOrganisation(BATH_MIND, name, "provider", OrganisationSign.SP, Optional.empty(), false);
    }
}
