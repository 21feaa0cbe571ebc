package oneplace.trust.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.Organisation;
import oneplace.base.place.Places;
import oneplace.base.place.Role;
import oneplace.examples.WithPlace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@WithPlace
class OrganisationChangedOnAPageTests {

    private static final String ALL = "/administration/organisations";

    @Autowired
    WebApplicationContext application;

    @Autowired
    Places places;

    private AdministratorAtWork administrator;
    private String code;

    @BeforeEach
    void signIn() {
        administrator = new AdministratorAtWork(application, Role.PLACE_ADMINISTRATOR);
        code = "test-" + UUID.randomUUID();
    }

    @Test
    void everyOrganisationIsListedWithItsSignInWords() throws Exception {
        Document page = administrator.page(ALL);
        assertThat(page.select("tbody tr").size()).isGreaterThanOrEqualTo(74);
        assertThat(page.select("tbody abbr").eachAttr("title")).contains("Social care", "Service provider");
    }

    @Test
    void oneIsAddedAndGivenATeam() throws Exception {
        assertThat(add(code, "").getRedirectedUrl()).isEqualTo(ALL + "/" + code);
        administrator.sends(
                ALL + "/" + code + "/teams",
                "code",
                "t-" + code,
                "name",
                "Doorstep team",
                "kind",
                "outreach",
                "locality",
                "af-keynsham",
                "hours",
                "Mon-Fri",
                "reason",
                "it begins");

        assertThat(places.team(new TeamCode("t-" + code)))
                .hasValueSatisfying(team -> assertThat(team.locality()).contains("af-keynsham"));
        assertThat(administrator.page(ALL + "/" + code).text()).contains("Doorstep team", "Keynsham Area Forum");
    }

    @Test
    void aCodeThatIsTakenIsRefusedWithWhatWasTypedKept() throws Exception {
        MockHttpServletResponse answer = add("org-council", "");
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select(".nhsuk-error-summary").text()).contains("Another organisation has this code");
        assertThat(page.select("input[name=name]").val()).isEqualTo("Doorstep");
    }

    @Test
    void aTeamWithoutANameIsRefusedAtItsField() throws Exception {
        add(code, "");
        MockHttpServletResponse answer = administrator.sends(ALL + "/" + code + "/teams", "code", "t-" + code);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(422);
        page.select(".nhsuk-error-summary a")
                .forEach(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
    }

    @Test
    void itsNameChangesAndItsNumberStaysAndItsHistorySaysWhy() throws Exception {
        add(code, "");
        Organisation before = organisation();
        change("Doorstep and Friends", "org-council");
        assertThat(organisation().name()).isEqualTo("Doorstep and Friends");
        assertThat(organisation().number()).isEqualTo(before.number());
        assertThat(organisation().parent()).contains(new OrganisationCode("org-council"));
        assertThat(administrator
                        .page(ALL + "/" + code)
                        .select("section[aria-labelledby=change] tbody tr")
                        .eachText())
                .satisfiesExactly(
                        now -> assertThat(now).contains("Doorstep and Friends", "ada.example", "it grew"),
                        then -> assertThat(then).contains("VS Doorstep, charity", "it joins us"));
    }

    @Test
    void itCannotBecomePartOfItself() throws Exception {
        add(code, "");
        MockHttpServletResponse answer = change("Doorstep", code);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("The organisation would be part of itself");
    }

    @Test
    void oneThatIsNotThereHasNoPage() {
        assertThat(administrator.reads(ALL + "/org-nobody").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse add(String newCode, String parent) {
        return administrator.sends(
                ALL + "/add",
                "code",
                newCode,
                "name",
                "Doorstep",
                "kind",
                "charity",
                "sign",
                "VS",
                "parent",
                parent,
                "reason",
                "it joins us");
    }

    private MockHttpServletResponse change(String name, String parent) {
        return administrator.sends(
                ALL + "/" + code, "name", name, "kind", "charity", "sign", "VS", "parent", parent, "reason", "it grew");
    }

    private Organisation organisation() {
        return places.organisation(new OrganisationCode(code)).orElseThrow();
    }
}
