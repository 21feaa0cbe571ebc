package oneplace.base.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import oneplace.base.kernel.InformationClass;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithPlace
class PlaceAtTheStartTests {

    private final Places places;

    @Autowired
    PlaceAtTheStartTests(Places places) {
        this.places = places;
    }

    @Test
    void anEmptyHouseIsGivenBathAndNorthEastSomerset() {
        assertThat(places.profile().shortName()).isEqualTo("B&NES");
        assertThat(places.profile().emergency().getFirst().telephone()).isEqualTo("999");
    }

    @Test
    void itsCouncilIsOneOfItsOrganisations() {
        assertThat(places.organisation(places.profile().council())).isPresent();
    }

    @Test
    void itSaysWhichClassesAreRestricted() {
        assertThat(places.restrictedClasses())
                .isEqualTo(Set.of(
                        InformationClass.MENTAL_HEALTH,
                        InformationClass.SUBSTANCE_MISUSE,
                        InformationClass.SEXUAL_HEALTH,
                        InformationClass.SAFEGUARDING));
    }
}
