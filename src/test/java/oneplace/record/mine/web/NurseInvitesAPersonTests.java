package oneplace.record.mine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Acceptance;
import oneplace.trust.identity.HashedPassword;
import oneplace.trust.identity.PersonAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@WithPlace
class NurseInvitesAPersonTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    RecordOffice office;

    @Autowired
    PersonAccounts accounts;

    @Autowired
    Looks looks;

    private Someone ada;
    private Desk desk;
    private SomebodySignedIn nurse;
    private String page;

    @BeforeEach
    void aNurseWhoHasAdaInHerCare() {
        ada = office.someone("Ada", "Invited");
        desk = office.desk(OrganisationSign.CH).knows(ada);
        nurse = SomebodySignedIn.staff(application, desk, Role.PRACTITIONER);
        page = "/people/" + ada.id() + "/sharing";
    }

    @Test
    void aLetterIsPrintedOnceAndItsCodeWorksWithTheBirthDate() {
        assertThat(nurse.opens(page).main()).contains("No account");
        var letter = nurse.sends(page + "/invite", "how", "document", "email", "ada@example.org");
        String code = letter.page().select("main code").text();
        assertThat(letter.main()).contains("Ada Invited").doesNotContain("1950");
        assertThat(nurse.opens(page).body()).contains("Invited").doesNotContain(code);
        assertThat(accounts.accept(
                        code,
                        LocalDate.of(1950, 3, 4),
                        "ada." + ada.number(),
                        new HashedPassword("{noop}seven otters")))
                .isInstanceOf(Acceptance.Opened.class);
        assertThat(nurse.opens(page).main()).contains("Open since").contains("invited: I saw a document");
    }

    @Test
    void nobodyIsGivenALetterToAnAccountThatIsOpen() {
        String code = nurse.sends(page + "/invite", "how", "document")
                .page()
                .select("main code")
                .text();
        accounts.accept(
                code, LocalDate.of(1950, 3, 4), "ada." + ada.number(), new HashedPassword("{noop}seven otters"));
        assertThat(nurse.opens(page).page().select("a[href$=/invite]")).isEmpty();

        var refused = nurse.sends(page + "/invite", "how", "known");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).contains("end it first");
        assertThat(accounts.invitation(ada.id())).isEmpty();

        nurse.sends(page + "/account/end", "reason", "she lost her phone");
        assertThat(nurse.sends(page + "/invite", "how", "known")
                        .page()
                        .select("main code")
                        .text())
                .isNotEmpty();
    }

    @Test
    void howTheyAreKnownMustBeSaid() {
        var answer = nurse.sends(page + "/invite");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).contains("how you know");
        assertThat(accounts.invitation(ada.id())).isEmpty();
    }

    @Test
    void theInvitationIsInTheLogWithThePersonItConcerns() {
        nurse.sends(page + "/invite", "how", "known");
        assertThat(looks.at(ada.number(), 1).looks())
                .anySatisfy(look -> assertThat(look.look().verb()).isEqualTo(Verb.ADMINISTER));
    }

    @Test
    void aNurseOfAnotherTeamInvitesNobody() {
        SomebodySignedIn other =
                SomebodySignedIn.staff(application, office.desk(OrganisationSign.CH), Role.PRACTITIONER);
        assertThat(other.opens(page).status()).isEqualTo(404);
        assertThat(other.sends(page + "/invite", "how", "known").status()).isEqualTo(404);
        assertThat(accounts.invitation(ada.id())).isEmpty();
    }

    @Test
    void whoseRoleOnlyReadsInvitesNobody() {
        SomebodySignedIn reader = SomebodySignedIn.staff(application, desk, Role.CALDICOTT_GUARDIAN);
        assertThat(reader.sends(page + "/invite", "how", "known").status()).isIn(403, 404);
        assertThat(accounts.invitation(ada.id())).isEmpty();
    }
}
