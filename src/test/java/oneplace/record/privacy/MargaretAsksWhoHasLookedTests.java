package oneplace.record.privacy;

import static oneplace.base.kernel.Purpose.DIRECT_CARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.ExamplePeople;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.Merging;
import oneplace.record.privacy.AtAPage.Answer;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.LookFilter;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.NewStaff;
import oneplace.trust.identity.Staff;
import oneplace.trust.identity.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Margaret wants to know who opened her record; so does the privacy officer, for her. */
@WithPlace
class MargaretAsksWhoHasLookedTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    RecordOffice office;

    @Autowired
    Audit audit;

    @Autowired
    Looks looks;

    @Autowired
    Staff staff;

    @Autowired
    Merging merging;

    @Autowired
    Clock clock;

    private final UUID account = UUID.randomUUID();
    private Desk nursing;
    private Someone margaret;
    private AtAPage herself;
    private AtAPage officer;
    private StaffMember kezia;

    @BeforeEach
    void looksAreMade() {
        nursing = office.desk(OrganisationSign.CH);
        margaret = office.someone("Margaret", "Ellerymoor");
        nursing.knows(margaret);
        herself = AtAPage.person(application, account, margaret.id(), "Margaret Ellerymoor");
        officer = AtAPage.staff(
                application, AtAPage.member(nursing, "Barnaby Eccles", "privacy officer", Role.PRIVACY_OFFICER));
        kezia = staff.register(
                new NewStaff(
                        "kezia." + UUID.randomUUID(),
                        "Kezia Nwosu",
                        "district nurse",
                        java.util.Set.of(Role.PRACTITIONER),
                        nursing.organisation().code(),
                        java.util.Set.of(nursing.team().code()),
                        java.util.Set.of(),
                        java.util.List.of(DIRECT_CARE),
                        false),
                staff.unusable(),
                "a test");
    }

    @Test
    void everyLookIsToldInPlainWordsWithItsReason() {
        look(kezia.id().toString(), "Kezia Nwosu, district nurse", Verb.READ, "12 Observation, 3 Condition");

        Answer page = herself.opens("/my/looks");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.main())
                .contains("Kezia Nwosu, district nurse")
                .contains(nursing.organisation().name())
                .contains("The record: measurements and results, problems")
                .contains("Care: you were referred to Team of")
                .contains("Kezia Nwosu, district nurse at Invented "
                        + nursing.organisation().code() + " read your record to give you care.");
    }

    @Test
    void whatOneViewerDidAgainAndAgainOnOneDayIsOneLine() {
        for (int i = 0; i < 7; i++) {
            look("a-system", "Clinic system", Verb.SEARCH, "2 Observation");
        }

        Answer page = herself.opens("/my/looks");

        assertThat(lines(page)).hasSize(1);
        assertThat(page.main()).contains("7 times", "A computer system");
        assertThat(herself.opens("/my/looks.csv").body().lines().filter(l -> l.contains("Clinic system")))
                .hasSize(7);
    }

    @Test
    void aRefusalSaysThatNothingWasShown() {
        look(kezia.id().toString(), "Kezia Nwosu, district nurse", Verb.REFUSED, "a record, no relationship");

        assertThat(herself.opens("/my/looks").main())
                .contains("Nothing: it was refused")
                .contains("tried to open your record and was refused");
        assertThat(herself.opens("/my/looks?kind=taken").main()).contains("No looks here");
        assertThat(herself.opens("/my/looks?kind=refused").page().select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void aRefusalIsNotExplainedWithARelationship() {
        look(kezia.id().toString(), "Kezia Nwosu, district nurse", Verb.REFUSED, "a record");

        assertThat(herself.opens("/my/looks").main()).doesNotContain("you were referred to");
    }

    @Test
    void looksAtARecordThatWasJoinedToHersCount() {
        Someone other = office.someone("Margaret", "Ellerymoore");
        audit.record(new Look(
                "a-system",
                "Old system",
                nursing.organisation().number(),
                Verb.READ,
                DIRECT_CARE,
                new long[] {other.number()},
                "1 Condition"));
        assertThat(herself.opens("/my/looks").main()).doesNotContain("Old system");

        merging.merge(other.id(), margaret.id(), "the same person", ExamplePeople.CLERK);

        assertThat(herself.opens("/my/looks").main()).contains("Old system");
    }

    @Test
    void lookingAtTheLooksIsItselfALook() {
        herself.opens("/my/looks");
        officer.opens("/privacy/people/" + margaret.id() + "/looks");

        assertThat(herself.opens("/my/looks").main())
                .contains("Barnaby Eccles, privacy officer", "Who has looked", "Running the service");
    }

    @Test
    void theFileRunsNothingInASpreadsheet() {
        look("=cmd", "=HYPERLINK(\"http://evil.example\",\"x\")", Verb.READ, "1 Condition");

        String file = herself.opens("/my/looks.csv").body();

        assertThat(file)
                .contains(",\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",")
                .doesNotContain(",=HYP");
        assertThat(file.lines().findFirst().orElseThrow()).startsWith("\uFEFFDay,Time,Who,From");
        assertThat(looks.search(
                        LookFilter.between(
                                        clock.instant().minusSeconds(60),
                                        clock.instant().plusSeconds(60))
                                .at(java.util.List.of(margaret.number()))
                                .doing(java.util.Set.of(Verb.EXPORT)),
                        null,
                        5))
                .hasSize(1);
    }

    @Test
    void manyLooksComeInPagesWithoutGapOrRepeat() {
        for (int i = 0; i < Looks.PAGE + 5; i++) {
            look("system-" + i, "System %03d".formatted(i), Verb.READ, "1 Condition");
        }

        Answer first = herself.opens("/my/looks");
        String next = first.page().select("a[rel=next]").attr("href");
        Answer second = herself.opens(next);

        assertThat(lines(first)).hasSize(Looks.PAGE);
        // the five that were left; what the two pages themselves added stands before them
        assertThat(lines(second)).hasSize(5);
        assertThat(second.main()).contains("System 000").doesNotContain("System 010");
    }

    @Test
    void daysThatCannotBeAreSaidAndNothingIsLost() {
        Answer page = herself.opens("/my/looks?from-day=31&from-month=2&from-year=2026&kind=people");

        assertThat(page.errors()).contains("Enter a real date");
        assertThat(page.page().title()).startsWith("Error:");
        assertThat(page.page().select("#kind option[selected]").val()).isEqualTo("people");
    }

    @Test
    void whoMayNotReadTheLogIsRefusedAndThatIsKept() {
        AtAPage nurse = AtAPage.staff(application, kezia);

        assertThat(nurse.opens("/privacy/people/" + margaret.id() + "/looks").status())
                .isEqualTo(403);
        assertThat(nurse.opens("/my/looks").status()).isEqualTo(404);
        assertThat(herself.opens("/privacy/people/" + margaret.id() + "/looks").status())
                .isEqualTo(404);
    }

    /** The lines of a page, but for the house's own, which wrote the person's details into the record. */
    private static java.util.List<String> lines(Answer page) {
        return page.page().select("tbody tr").eachText().stream()
                .filter(line -> !line.contains("Oneplace itself"))
                .toList();
    }

    private void look(String who, String name, Verb verb, String detail) {
        audit.record(new Look(
                who,
                name,
                nursing.organisation().number(),
                verb,
                Purpose.DIRECT_CARE,
                new long[] {margaret.number()},
                detail));
    }
}
