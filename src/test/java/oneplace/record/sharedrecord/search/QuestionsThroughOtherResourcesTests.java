package oneplace.record.sharedrecord.search;

import static oneplace.record.sharedrecord.search.Samples.query;
import static oneplace.record.sharedrecord.search.Samples.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class QuestionsThroughOtherResourcesTests {

    @Test
    void aChainAsksTheTypeThatTheReferenceAllows() {
        ChainClause chain = chain("Observation", "patient.family=ang");
        assertThat(chain.reference().name()).isEqualTo("patient");
        assertThat(chain.byTargetType()).containsOnlyKeys("Patient");
        SimpleClause inner = (SimpleClause) of(chain, "Patient");
        assertThat(inner.anyOf())
                .isEqualTo(Samples.clause("Patient", "family=ang").anyOf());
    }

    @Test
    void aChainThroughSeveralTypesReadsForEachThatKnowsTheParameter() {
        assertThat(chain("Observation", "subject.identifier=urn:mrn|1").byTargetType())
                .containsOnlyKeys("Device", "Group", "Location", "Patient");
        assertThat(chain("Observation", "subject.birthdate=2000").byTargetType())
                .containsOnlyKeys("Patient");
        assertThat(chain("Observation", "subject:Patient.identifier=1").byTargetType())
                .containsOnlyKeys("Patient");
    }

    @Test
    void aChainMayGoOnAndEndInAModifier() {
        ChainClause first = chain("DiagnosticReport", "result.subject:Patient.organization.name:contains=bath");
        ChainClause second = (ChainClause) of(first, "Observation");
        ChainClause third = (ChainClause) of(second, "Patient");
        assertThat(of(third, "Organization"))
                .isInstanceOfSatisfying(
                        SimpleClause.class,
                        inner -> assertThat(inner.matches(
                                        Samples.resource("{'resourceType':'Organization','name':'City of Bath'}")))
                                .isTrue());
    }

    @Test
    void aChainMayEndInAnId() {
        assertThat(of(chain("Observation", "patient._id=7"), "Patient"))
                .isInstanceOfSatisfying(
                        IdClause.class, id -> assertThat(id.keys()).containsExactly(Tokens.key("Patient", "7")));
    }

    @Test
    void hasAsksWhoRefersHere() {
        HasClause has = (HasClause) query("Patient", "_has:Observation:patient:code=1234-5")
                .clauses()
                .getFirst();
        assertThat(has.type()).isEqualTo("Observation");
        assertThat(has.reference().name()).isEqualTo("patient");
        assertThat(((SimpleClause) has.inner()).anyOf())
                .isEqualTo(Samples.clause("Observation", "code=1234-5").anyOf());
    }

    @Test
    void hasMayStandInHasAndInChainsAndHoldThem() {
        HasClause outer = (HasClause) query("Patient", "_has:Observation:patient:_has:AuditEvent:entity:agent=5")
                .clauses()
                .getFirst();
        assertThat(((HasClause) outer.inner()).type()).isEqualTo("AuditEvent");
        ChainClause chain = chain("Observation", "patient._has:Group:member:_id=102");
        assertThat(((HasClause) of(chain, "Patient")).inner()).isInstanceOf(IdClause.class);
        HasClause held = (HasClause) query("Patient", "_has:Observation:patient:performer:Practitioner.name=zoe")
                .clauses()
                .getFirst();
        assertThat(held.inner()).isInstanceOf(ChainClause.class);
    }

    @Test
    void aListIsOneOfThem() {
        ListClause list = (ListClause)
                query("Patient", "_list=42,List/43,$current").clauses().getFirst();
        assertThat(list.lists()).containsExactly("42", "43", "$current");
    }

    @Test
    void whatCannotBeFollowedIsRefusedEvenWhenLenient() {
        assertThat(refusal("Observation", "code.name=x").sentence())
                .isEqualTo("code of Observation is not a reference.");
        assertThat(refusal("Observation", "patient.shoe=x").sentence()).contains("no search parameter “shoe”");
        assertThat(refusal("Observation", "focus.code=x").sentence()).contains("may refer to anything");
        assertThat(refusal("Patient", "_has:Observation:encounter:code=x").sentence())
                .isEqualTo("encounter of Observation does not refer to Patient.");
        assertThat(refusal("Patient", "_has:Observation:code=x").sentence()).startsWith("Write _has:");
        assertThat(refusal("Patient", "_has:Potato:patient:code=x").sentence()).startsWith("Write _has:");
        assertThat(Samples.read("Observation", Handling.LENIENT, "patient.shoe=x"))
                .isInstanceOf(SearchRefusal.class);
        assertThat(refusal("Location", "partof." + "partof.".repeat(9) + "name=x")
                        .sentence())
                .contains("at most");
    }

    private static ChainClause chain(String type, String query) {
        return (ChainClause) query(type, query).clauses().getFirst();
    }

    private static Clause of(ChainClause chain, String type) {
        return Objects.requireNonNull(chain.byTargetType().get(type));
    }
}
