package oneplace.record.sharedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.sharedrecord.Written;
import oneplace.record.sharedrecord.web.AtTheDesk.Answer;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.PastLook;
import oneplace.trust.audit.Verb;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@WithPlace
class RecordOfFiveOrganisationsTests {

    private final WebApplicationContext application;
    private final RecordOffice office;
    private final Looks looks;
    private final Map<OrganisationSign, Desk> desks = new LinkedHashMap<>();
    private Someone peggy;
    private AtTheDesk nurse;

    @Autowired
    RecordOfFiveOrganisationsTests(WebApplicationContext application, RecordOffice office, Looks looks) {
        this.application = application;
        this.office = office;
        this.looks = looks;
    }

    @BeforeEach
    void fiveOrganisationsWriteAboutPeggy() {
        peggy = office.someone("Peggy", "Ambersedge");
        for (OrganisationSign sign : List.of(
                OrganisationSign.GP,
                OrganisationSign.CH,
                OrganisationSign.HO,
                OrganisationSign.SC,
                OrganisationSign.VS)) {
            desks.put(sign, office.desk(sign).knows(peggy));
        }
        write(OrganisationSign.GP, """
                {"resourceType":"Condition","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},
                 "code":{"text":"Heart failure"},"onsetDateTime":"2021","note":[{"text":"Stable; weight 61.4 kg"}],"subject":{"reference":"%s"}}""");
        write(OrganisationSign.GP, """
                {"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"text":"Furosemide 40 mg tablets"},
                 "dosageInstruction":[{"text":"1 in the morning"}],"authoredOn":"2026-11-09","subject":{"reference":"%s"}}""");
        write(OrganisationSign.CH, """
                {"resourceType":"AllergyIntolerance","code":{"text":"Adhesive dressings"},"reaction":[{"manifestation":[{"text":"Blisters"}]}],
                 "recordedDate":"2026-10-14","patient":{"reference":"%s"}}""");
        write(OrganisationSign.HO, """
                {"resourceType":"Encounter","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"IMP"},
                 "type":[{"text":"Fall at home, broken left wrist"}],"period":{"start":"2026-10-02T16:00:00+01:00","end":"2026-10-09T11:00:00+01:00"},
                 "subject":{"reference":"%s"}}""");
        write(OrganisationSign.SC, """
                {"resourceType":"CarePlan","status":"active","intent":"plan","title":"Wash and dress on her own","period":{"start":"2026-10-10"},
                 "subject":{"reference":"%s"}}""");
        write(OrganisationSign.VS, """
                {"resourceType":"Encounter","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"HH"},
                 "type":[{"text":"Link worker visit"}],"period":{"start":"2026-11-17T10:00:00Z"},"subject":{"reference":"%s"}}""");
        nurse = new AtTheDesk(application, desk(OrganisationSign.CH));
    }

    private Desk desk(OrganisationSign sign) {
        return Objects.requireNonNull(desks.get(sign));
    }

    private Written write(OrganisationSign sign, String resource) {
        return write(sign, resource, UUID.randomUUID().toString());
    }

    private Written write(OrganisationSign sign, String resource, String id) {
        Desk desk = desk(sign);
        return desk.writes(desk.exchange(), resource.formatted(peggy.reference()), id);
    }

    private Document opened(String path) {
        Answer answer = nurse.opens("/people/" + peggy.id() + path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.page();
    }

    @Test
    void allFiveStandOnOnePageEachWithItsSign() {
        Document page = opened("");
        assertThat(page.select("main").text())
                .contains(
                        "Heart failure",
                        "Furosemide 40 mg tablets",
                        "Adhesive dressings",
                        "Fall at home",
                        "Link worker visit")
                .contains("Wash and dress on her own")
                .contains("from 5 organisations");
        assertThat(page.select("main .op-org__code").eachText()).contains("GP", "CH", "HO", "SC", "VS");
        assertThat(page.select("main .op-org__code").eachAttr("title")).doesNotContain("");
        assertThat(page.title()).doesNotContain("Peggy").doesNotContain("AMBERSEDGE");
    }

    @Test
    void thePageSaysWhyItIsSeenAndThatPartsMayBeWithheld() {
        String why = opened("").select(".op-why-seen").text();
        assertThat(why)
                .contains("this person is referred to "
                        + desk(OrganisationSign.CH).team().name() + " (since ")
                .contains("for direct care")
                .contains("any record may be incomplete");
    }

    @Test
    void allergiesStandInTheBannerOfEveryPageAboutThePerson() {
        assertThat(opened("").select(".op-person__band--alert").text())
                .contains("Allergy: Adhesive dressings (Blisters)");
        assertThat(opened("/timeline").select(".op-person__band--alert").text()).contains("Adhesive dressings");
        Written visit = write(OrganisationSign.GP, """
                {"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"type":[{"text":"Review"}],"subject":{"reference":"%s"}}""");
        assertThat(opened("/entries/Encounter/" + visit.id().id())
                        .select(".op-person__band--alert")
                        .text())
                .contains("Adhesive dressings");
    }

    @Test
    void onePageIsOneRowInTheLog() {
        nurse.opens("/people/" + peggy.id());
        nurse.opens("/people/" + peggy.id() + "/timeline?kind=contacts");
        List<PastLook> mine = looks.at(peggy.number(), 1).looks().stream()
                .filter(look -> look.look().who().equals(nurse.who()))
                .toList();
        assertThat(mine).hasSize(2).allMatch(look -> look.look().verb() == Verb.READ);
    }

    @Test
    void restrictedEntriesShowOnlyToWhoeverIsCleared() {
        write(OrganisationSign.HO, """
                {"resourceType":"Condition","meta":{"security":[{"system":"%s","code":"mental-health"}]},"code":{"text":"Low mood after bereavement"},
                 "onsetDateTime":"2026-03-01","subject":{"reference":"%%s"}}""".formatted(InformationClass.SYSTEM));
        Document plain = opened("");
        assertThat(plain.select("main").text()).doesNotContain("Low mood").doesNotContain("Mental health");
        assertThat(opened("/timeline").select("main").text())
                .doesNotContain("Low mood")
                .doesNotContain("Mental health")
                .contains("6 entries from 5 organisations");
        AtTheDesk cleared = new AtTheDesk(application, desk(OrganisationSign.CH), InformationClass.MENTAL_HEALTH);
        assertThat(cleared.opens("/people/" + peggy.id()).main()).contains("Low mood after bereavement");
    }

    @Test
    void whatWasRecordedInErrorStandsInNoListOfWhatHolds() {
        String id = UUID.randomUUID().toString();
        write(OrganisationSign.GP, """
                {"resourceType":"AllergyIntolerance","code":{"text":"Latex"},"patient":{"reference":"%s"}}""", id);
        assertThat(opened("").select(".op-person__band--alert").text()).contains("Latex");
        Written corrected = write(OrganisationSign.GP, """
                {"resourceType":"AllergyIntolerance","code":{"text":"Latex"},"verificationStatus":{"coding":[{"code":"entered-in-error"}]},
                 "patient":{"reference":"%s"}}""", id);
        assertThat(opened("").select(".op-person__band--alert").text()).doesNotContain("Latex");
        Document entry = opened("/entries/AllergyIntolerance/" + corrected.id().id());
        assertThat(entry.select("h2#entry").eachText()).containsExactly("Recorded in error: Latex");
        assertThat(entry.select("tbody th").eachText()).containsExactly("2", "1");
    }

    @Test
    void anEntryShowsTheTextAsItCameAndNothingElseOfItsMessage() {
        Written written = write(OrganisationSign.HO, """
                {"resourceType":"Condition","code":{"text":"Wrist fracture, left"},"onsetDateTime":"2026-10-02","severity":{"text":"moderate"},
                 "subject":{"reference":"%s"}}""");
        String address = "/entries/Condition/" + written.id().id();
        assertThat(opened(address).select("main").text())
                .contains("Wrist fracture, left", "Severity Moderate", "2 Oct 2026", "Where this came from");
        assertThat(opened(address + "/versions/1").select("pre").text())
                .startsWith("{")
                .contains("\"resourceType\": \"Condition\"")
                .contains("Wrist fracture, left");
        assertThat(nurse.opens("/people/" + peggy.id() + address + "/versions/2")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anEntryOfSomebodyElseIsNotShownUnderThisPerson() {
        Someone other = office.someone("Nell", "Ambersedge");
        desks.values().forEach(desk -> desk.knows(other));
        Desk practice = desk(OrganisationSign.GP);
        Written theirs = practice.writes(practice.exchange(), """
                {"resourceType":"Condition","code":{"text":"Gout"},"subject":{"reference":"%s"}}""".formatted(other.reference()));
        assertThat(nurse.opens("/people/" + other.id() + "/entries/Condition/"
                                + theirs.id().id())
                        .status())
                .isEqualTo(200);
        assertThat(nurse.opens("/people/" + peggy.id() + "/entries/Condition/"
                                + theirs.id().id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theTimelineIsNarrowedByOrganisationKindAndPeriodFromItsAddress() {
        String voluntary = desk(OrganisationSign.VS).organisation().code().value();
        assertThat(opened("/timeline?org=" + voluntary)
                        .select(".op-timeline h3")
                        .eachText())
                .containsExactly("Link worker visit");
        assertThat(opened("/timeline?kind=plans").select(".op-timeline h3").eachText())
                .containsExactly("Wash and dress on her own");
        assertThat(opened("/timeline?kind=contacts&from=2026-10-01&to=2026-10-31")
                        .select(".op-timeline h3")
                        .eachText())
                .containsExactly("Fall at home, broken left wrist");
        assertThat(opened("/timeline?org=nobody-here&class=money")
                        .select("main")
                        .text())
                .contains("No entry to show");
    }

    @Test
    void aPeriodThatCannotBeIsSaidAndWhatWasTypedIsKept() {
        Document page = opened("/timeline?from=soon&to=2026-11-22");
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".nhsuk-error-summary a").eachAttr("href")).containsExactly("#from");
        assertThat(page.select("#from").attr("value")).isEqualTo("soon");
    }

    @Test
    void whatIsToComeStandsAboveToday() {
        String day =
                LocalDate.now(java.time.ZoneId.of("Europe/London")).plusDays(20).toString();
        write(OrganisationSign.HO, """
                {"resourceType":"Appointment","status":"booked","description":"Fracture clinic","comment":"Outpatients 2, transport booked",
                 "start":"%sT14:10:00Z","end":"%sT14:40:00Z","participant":[{"actor":{"reference":"%%s"},"status":"accepted"}]}""".formatted(day, day));
        assertThat(opened("").select("section[aria-labelledby=next]").text())
                .contains("Fracture clinic")
                .contains("Outpatients 2, transport booked");
        List<String> moments = opened("/timeline").select(".op-timeline > li").eachText();
        assertThat(moments.getFirst()).isEqualTo("Ahead");
        assertThat(moments.get(1)).contains("Fracture clinic");
        assertThat(moments.get(2)).startsWith("Today, ");
    }

    @Test
    void myPeopleListsHerWithWhyAndTheLastEntryAndIsInTheLog() {
        Answer answer = nurse.opens("/caseload");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("tbody tr").text())
                .contains("AMBERSEDGE, Peggy")
                .contains("4 Mar 1950")
                .contains("referred to " + desk(OrganisationSign.CH).team().name())
                .contains("17 Nov 2026");
        assertThat(answer.page().select("tbody a").attr("href")).isEqualTo("/people/" + peggy.id());
        assertThat(looks.at(peggy.number(), 1).looks())
                .anyMatch(look ->
                        look.look().verb() == Verb.LIST && look.look().who().equals(nurse.who()));
    }

    @Test
    void myPeopleAreNarrowedByTheBeginningOfANameThatNeverStandsInTheAddress() {
        Someone other = office.someone("Óla", "Brackenfield");
        desk(OrganisationSign.CH).knows(other);
        Answer answer = nurse.sends("/caseload", "name", "brack ola");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("tbody th").eachText()).containsExactly("BRACKENFIELD, Óla");
        assertThat(nurse.sends("/caseload", "name", "nobody").main()).contains("Nobody by that name");
        desk(OrganisationSign.CH).leaves(other);
        assertThat(nurse.opens("/caseload").page().select("tbody th").eachText())
                .containsExactly("AMBERSEDGE, Peggy");
    }
}
