package oneplace.record.sharedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.trust.access.SharingChoice;
import oneplace.trust.access.SharingChoices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/**
 * A nurse's pages about Peggy before and after others write what the nurse may not see: not a byte of them changes. What is
 * written: a restricted class, a class Peggy withholds, and by an organisation that wrote nothing else.
 */
@WithPlace
class PagesWithSomethingHiddenTests {

    private final RecordOffice office;
    private final SharingChoices choices;
    private final Clock clock;
    private final WebApplicationContext application;
    private Someone peggy;
    private Desk community;
    private Desk practice;
    private AtTheDesk nurse;

    @Autowired
    PagesWithSomethingHiddenTests(
            RecordOffice office, SharingChoices choices, Clock clock, WebApplicationContext application) {
        this.office = office;
        this.choices = choices;
        this.clock = clock;
        this.application = application;
    }

    @BeforeEach
    void peggyWithholdsCareFromHerNursesOrganisation() {
        peggy = office.someone("Peggy", "Ambersedge");
        practice = office.desk(OrganisationSign.GP).knows(peggy);
        community = office.desk(OrganisationSign.CH).knows(peggy);
        choices.choose(new SharingChoice(
                peggy.number(),
                InformationClass.SOCIAL_CARE,
                community.organisation().number(),
                true,
                clock.instant().minusSeconds(60),
                Optional.empty(),
                "not theirs to know"));
        writes(
                practice,
                "Condition",
                "clinical",
                "\"code\":{\"text\":\"Heart failure\"},\"recordedDate\":\"2026-03-02\"");
        writes(
                practice,
                "Observation",
                "clinical",
                "\"status\":\"final\",\"code\":{\"text\":\"Weight\"},\"effectiveDateTime\":\"2026-03-03\",\"valueQuantity\":{\"value\":61.4,\"unit\":\"kg\"}");
        nurse = new AtTheDesk(application, community);
    }

    private ResourceId writes(Desk desk, String type, String of, String rest) {
        return desk.writes(
                        desk.exchange(),
                        """
                        {"resourceType":"%s","meta":{"security":[{"system":"https://oneplace.example/information-class","code":"%s"}]},
                         "subject":{"reference":"%s"},%s}""".formatted(type, of, peggy.reference(), rest),
                        UUID.randomUUID().toString())
                .id();
    }

    private List<ResourceId> whatTheNurseMayNotSee() {
        Desk elsewhere = office.desk(OrganisationSign.MH);
        return List.of(
                writes(
                        practice,
                        "Condition",
                        "mental-health",
                        "\"code\":{\"text\":\"Something restricted\"},\"recordedDate\":\"2026-03-02\""),
                writes(
                        practice,
                        "Observation",
                        "social-care",
                        "\"status\":\"final\",\"code\":{\"text\":\"Something withheld\"},\"effectiveDateTime\":\"2026-11-01\""),
                writes(
                        elsewhere,
                        "Encounter",
                        "mental-health",
                        "\"status\":\"finished\",\"class\":{\"code\":\"AMB\"},\"type\":[{\"text\":\"Something elsewhere\"}],"
                                + "\"period\":{\"start\":\"2026-11-02\"}"));
    }

    private Map<String, String> pages() {
        String record = "/people/" + peggy.id();
        Map<String, String> pages = new LinkedHashMap<>();
        for (String address : List.of(
                record,
                record + "/timeline",
                record + "/timeline?kind=contacts",
                record + "/timeline?from-year=2026&from-month=11&from-day=1",
                record + "/about",
                record + "/about/details",
                record + "/about/needs",
                "/caseload")) {
            AtTheDesk.Answer answer = nurse.opens(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            pages.put(address, withoutFormTokens(answer.body()));
        }
        return pages;
    }

    /** Form tokens are drawn anew for each page. */
    private static String withoutFormTokens(String page) {
        return page.replaceAll("(name=\"_csrf\" value=)\"[^\"]*\"", "$1\"…\"");
    }

    @Test
    void areTheSameToTheByte() {
        Map<String, String> before = pages();
        whatTheNurseMayNotSee();
        Map<String, String> after = pages();
        before.forEach(
                (address, page) -> assertThat(after.get(address)).as(address).isEqualTo(page));
    }

    @Test
    void areOthersForWhoeverMaySeeIt() {
        AtTheDesk doctor = new AtTheDesk(application, practice, InformationClass.MENTAL_HEALTH);
        String before = doctor.opens("/people/" + peggy.id() + "/timeline").main();
        whatTheNurseMayNotSee();
        assertThat(doctor.opens("/people/" + peggy.id() + "/timeline").main())
                .isNotEqualTo(before)
                .contains("Something restricted", "Something withheld", "Something elsewhere");
    }

    @Test
    void ofOneEntryAnswerAsIfItWereNowhere() {
        for (ResourceId hidden : whatTheNurseMayNotSee()) {
            ResourceId nowhere = new ResourceId(hidden.type(), UUID.randomUUID().toString());
            AtTheDesk.Answer first = nurse.opens(entry(hidden));
            AtTheDesk.Answer second = nurse.opens(entry(nowhere));
            assertThat(first.status()).isEqualTo(404);
            assertThat(plain(first.body(), hidden)).isEqualTo(plain(second.body(), nowhere));
            assertThat(nurse.opens(entry(hidden) + "/versions/1").status()).isEqualTo(404);
        }
    }

    private String entry(ResourceId id) {
        return "/people/" + peggy.id() + "/entries/" + id.reference();
    }

    /** Without the row of the log a refusal names, which is another for each. */
    private static String plain(String page, ResourceId id) {
        return withoutFormTokens(page).replace(id.id(), "…").replaceAll("This attempt is recorded: [^\n]*", "…");
    }
}
