package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopesOfATokenTests {

    @Test
    void lettersAllowWhatTheyStandForAndNothingElse() {
        Scopes scopes = new Scopes(Set.of("system/Patient.rs"));
        assertThat(scopes.permits("Patient", Interaction.READ)).isTrue();
        assertThat(scopes.permits("Patient", Interaction.SEARCH)).isTrue();
        assertThat(scopes.permits("Patient", Interaction.CREATE)).isFalse();
        assertThat(scopes.permits("Patient", Interaction.DELETE)).isFalse();
        assertThat(scopes.permits("Observation", Interaction.READ)).isFalse();
    }

    @Test
    void aStarReachesEveryType() {
        Scopes scopes = new Scopes(Set.of("system/*.cruds"));
        for (Interaction interaction : Interaction.values()) {
            assertThat(scopes.permits("Observation", interaction)).isTrue();
        }
    }

    @Test
    void theFirstVersionsWordsStillCount() {
        assertThat(Scopes.of("system/Patient.read").permits("Patient", Interaction.SEARCH))
                .isTrue();
        assertThat(Scopes.of("system/Patient.read").permits("Patient", Interaction.UPDATE))
                .isFalse();
        assertThat(Scopes.of("system/Patient.write").permits("Patient", Interaction.UPDATE))
                .isTrue();
        assertThat(Scopes.of("system/Patient.write").permits("Patient", Interaction.READ))
                .isFalse();
        assertThat(Scopes.of("system/Patient.*").permits("Patient", Interaction.DELETE))
                .isTrue();
    }

    @Test
    void whatCannotBeReadAllowsNothing() {
        for (String scope : new String[] {
            "system/Patient.sr", "system/Patient.", "person/Patient.rs", "system/Patient.rs?category=x",
            "system/patient.rs", "Patient.rs", "system/Patient.rsx", ""
        }) {
            assertThat(Scopes.isScope(scope)).as(scope).isFalse();
            assertThat(Scopes.of(scope).permits("Patient", Interaction.READ))
                    .as(scope)
                    .isFalse();
        }
    }

    @Test
    void whatAnAppIsLetDoIsNothingASystemMayHave() {
        assertThat(Scopes.isScope("patient/Patient.rs")).isFalse();
        assertThat(Scopes.of("system/*.cruds").covers("patient/Patient.rs")).isFalse();
        assertThat(Scopes.of("patient/*.rs").covers("patient/Patient.r")).isTrue();
        assertThat(Scopes.of("patient/*.rs").covers("user/Patient.r")).isFalse();
        assertThat(AppScopes.known("patient/*.rs")).isTrue();
        assertThat(AppScopes.known("patient/*.cruds")).as("people's apps read").isFalse();
        assertThat(AppScopes.known("system/*.rs")).isFalse();
        assertThat(AppScopes.mayAsk(java.util.Set.of("user/*.cruds"), "user/Observation.rs", true))
                .as("of a person")
                .isFalse();
    }

    @Test
    void aClientMayAskForLessThanItHas() {
        Scopes registered = Scopes.of("system/*.rs system/Task.cruds");
        assertThat(registered.covers("system/Patient.r")).isTrue();
        assertThat(registered.covers("system/Task.c")).isTrue();
        assertThat(registered.covers("system/Patient.read")).isTrue();
        assertThat(registered.covers("system/*.cruds")).isFalse();
        assertThat(registered.covers("system/Patient.u")).isFalse();
    }
}
