package oneplace.record.mine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import oneplace.base.kernel.Handling;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.trust.access.ProxyBasis;
import oneplace.trust.access.ProxyGrant;
import oneplace.trust.access.ProxyGrants;
import oneplace.trust.access.ProxyKind;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.PastLook;
import oneplace.trust.audit.Verb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@WithPlace
class PersonReadsTheirOwnRecordTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    RecordOffice office;

    @Autowired
    ProxyGrants grants;

    @Autowired
    Looks looks;

    @Autowired
    Clock clock;

    private Someone ada;
    private Someone ben;
    private Desk practice;
    private SomebodySignedIn herself;
    private SomebodySignedIn herSon;

    @BeforeEach
    void adaHasARecordAndASon() {
        ada = office.someone("Ada", "Reader");
        ben = office.someone("Ben", "Reader");
        practice = office.desk(OrganisationSign.GP).knows(ada);
        herself = SomebodySignedIn.person(application, ada, "Ada Reader");
        herSon = SomebodySignedIn.person(application, ben, "Ben Reader");
        entry("Asthma", "clinical", "");
        entry("Low mood", "mental-health", "");
    }

    private String entry(String what, String of, String handling) {
        String more =
                handling.isEmpty() ? "" : ",{\"system\":\"" + Handling.SYSTEM + "\",\"code\":\"" + handling + "\"}";
        return practice.writes(practice.nurse(InformationClass.MENTAL_HEALTH), """
                {"resourceType":"Condition","meta":{"security":[{"system":"%s","code":"%s"}%s]},
                 "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},
                 "code":{"text":"%s"},"subject":{"reference":"%s"},"recordedDate":"2026-05-01"}""".formatted(
                                InformationClass.SYSTEM, of, more, what, ada.reference()))
                .id()
                .id();
    }

    private UUID grant(long classes) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().minusSeconds(60);
        grants.offer(
                new ProxyGrant(
                        id,
                        ada.number(),
                        OptionalLong.empty(),
                        "Ben Reader",
                        "son",
                        ProxyKind.FAMILY_OR_FRIEND,
                        ProxyBasis.OWN_WISH,
                        classes,
                        true,
                        false,
                        "appointments and health",
                        now,
                        Optional.empty(),
                        now,
                        "Ada Reader",
                        "",
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                now);
        return id;
    }

    @Test
    void theySeeAllOfItRestrictedClassesToo() {
        var page = herself.opens("/my/record");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.main()).contains("Asthma").contains("Low mood");
        assertThat(page.main()).contains("may have parts that are not shown here");
        assertThat(herself.opens("/my/record/timeline").main())
                .contains("Asthma")
                .contains("Low mood");
    }

    @Test
    void whatIsHiddenFromThemIsNotThereAndTheSentenceIsTheSame() {
        String before = herself.opens("/my/record").main();
        String id = entry("Told by a neighbour", "clinical", Handling.HIDE_FROM_PERSON);
        assertThat(herself.opens("/my/record").main()).isEqualTo(before);
        assertThat(herself.opens("/my/record/entries/Condition/" + id).status()).isEqualTo(404);
    }

    @Test
    void oneEntryInPlainWords() {
        String id = entry("Sprained ankle", "clinical", "");
        assertThat(herself.opens("/my/record/entries/Condition/" + id).main())
                .contains("Sprained ankle")
                .contains("Kind of information");
        assertThat(herSon.opens("/my/record/entries/Condition/" + id).status()).isEqualTo(404);
    }

    @Test
    void eachLookIsTheirOwnInTheLog() {
        herself.opens("/my/record");
        PastLook last = looks.at(ada.number(), 1).looks().getFirst();
        assertThat(last.look().verb()).isEqualTo(Verb.READ);
        assertThat(last.look().who()).isEqualTo(herself.member().id().toString());
        assertThat(last.look().organisation()).isZero();
    }

    @Test
    void nobodyElseSeesItBeforeTheyAccepted() {
        UUID id = grant(InformationClass.CLINICAL.bit());
        String hers = "/my/for/" + ada.id() + "/record";
        assertThat(herSon.opens(hers).status()).isEqualTo(404);
        grants.accept(id, ben.number());
        assertThat(herSon.opens(hers).status()).isEqualTo(200);
        assertThat(looks.at(ada.number(), 1).looks())
                .anySatisfy(look -> assertThat(look.look().verb()).isEqualTo(Verb.REFUSED));
    }

    @Test
    void whoSpeaksForThemSeesTheClassesNamedAndABandThatSaysWhose() {
        grants.accept(grant(InformationClass.CLINICAL.bit()), ben.number());
        String hers = "/my/for/" + ada.id() + "/record";
        var page = herSon.opens(hers);
        assertThat(page.main())
                .contains("You are looking at the record of Ada Reader")
                .contains("Asthma")
                .doesNotContain("Low mood");
        String secret = entry("Low mood again", "mental-health", "");
        assertThat(herSon.opens(hers + "/entries/Condition/" + secret).status()).isEqualTo(404);
        assertThat(herSon.opens(hers + "/timeline").main()).contains("1 entry from 1 organisation");
        assertThat(herSon.opens("/my/record").main()).doesNotContain("Asthma");
    }

    @Test
    void theEndActsOnTheNextRequest() {
        UUID id = grant(InformationClass.CLINICAL.bit());
        grants.accept(id, ben.number());
        String hers = "/my/for/" + ada.id() + "/record";
        assertThat(herSon.opens(hers).status()).isEqualTo(200);
        assertThat(grants.end(id, "Ada Reader", "we fell out")).isTrue();
        assertThat(herSon.opens(hers).status()).isEqualTo(404);
        assertThat(grants.end(id, "Ada Reader", "again")).isFalse();
        assertThat(grants.of(ada.number())).hasSize(1);
    }
}
