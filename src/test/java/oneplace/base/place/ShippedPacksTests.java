package oneplace.base.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedPacksTests {

    @ParameterizedTest
    @ValueSource(strings = {"banes", "sefton", "plymouth"})
    void eachShippedPackIsSound(String name) {
        PlacePack pack = PlacePacks.open(name);

        assertThat(pack.profile().code()).isEqualTo(name);
        assertThat(pack.classes()).hasSize(InformationClass.values().length);
        assertThat(pack.roles()).hasSize(Role.values().length);
        assertThat(pack.organisations())
                .extracting(NewOrganisation::code)
                .contains(pack.profile().council());
    }

    @Test
    void bathAndNorthEastSomersetHasTheSeventyFourOrganisationsOfItsList() {
        PlacePack pack = PlacePacks.open("banes");

        assertThat(pack.organisations()).hasSize(74).noneMatch(NewOrganisation::invented);
        assertThat(pack.files().get("organisations.csv"))
                .extracting(row -> row.whole("number").getAsLong())
                .doesNotHaveDuplicates()
                .contains(1L, 74L);
    }

    @Test
    void theCouncilAndThePharmaciesCarryTheCodesThatDemonstrationDataUses() {
        PlacePack pack = PlacePacks.open("banes");

        assertThat(pack.organisations())
                .filteredOn(organisation -> Set.of(
                                new OrganisationCode("org-council"), new OrganisationCode("org-pharmacy"))
                        .contains(organisation.code()))
                .extracting(NewOrganisation::name)
                .containsExactly("Bath & North East Somerset Council", "Community Pharmacies");
    }

    @Test
    void whatNoSourceNamesIsMarkedAsInvented() {
        PlacePack pack = PlacePacks.open("banes");

        assertThat(pack.localities().stream()
                        .filter(locality -> !locality.invented())
                        .map(Locality::name)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "Bath and North East Somerset",
                        "Somer Valley Area Forum",
                        "Bathavon Area Forum",
                        "Keynsham Area Forum",
                        "Chew Valley Area Forum");
    }

    @Test
    void fourClassesAreRestrictedUnlessAPlaceSaysOtherwise() {
        assertThat(PlacePacks.open("sefton").classes())
                .filteredOn(ClassPolicy::restricted)
                .extracting(ClassPolicy::of)
                .containsExactly(
                        InformationClass.MENTAL_HEALTH,
                        InformationClass.SUBSTANCE_MISUSE,
                        InformationClass.SEXUAL_HEALTH,
                        InformationClass.SAFEGUARDING);
    }

    @Test
    void theSchemesOfSeftonAddUpToTheirLinesAndTheDifferenceToThePrintIsKept() {
        PlacePack pack = PlacePacks.open("sefton");

        long lines = pack.table("schemes").stream()
                .mapToLong(row -> row.whole("amount_gbp").getAsLong())
                .sum();
        long printed = pack.table("scheme-totals").stream()
                .filter(row -> row.text("theme").equals("all themes"))
                .mapToLong(row -> row.whole("printed_gbp").getAsLong())
                .sum();
        assertThat(lines).isEqualTo(26_976_000);
        assertThat(printed).isEqualTo(26_967_000);
    }

    @Test
    void thePlymouthSurveyHasFifteenStatements() {
        assertThat(PlacePacks.open("plymouth").table("survey-statements")).hasSize(15);
    }

    @Test
    void aPackThatIsNowhereIsSaidToBeNowhere() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> PlacePacks.open("atlantis"))
                .isInstanceOf(BadPack.class)
                .hasMessage("There is no place pack \"atlantis\": name one of banes, sefton, plymouth, or a folder that"
                        + " holds a place.yaml.");
    }
}
