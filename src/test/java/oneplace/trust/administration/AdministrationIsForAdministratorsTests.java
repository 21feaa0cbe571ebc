package oneplace.trust.administration;

import static org.assertj.core.api.Assertions.assertThat;

import oneplace.base.place.Permission;
import oneplace.base.place.Places;
import oneplace.base.place.Role;
import oneplace.examples.WithPlace;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@WithPlace
class AdministrationIsForAdministratorsTests {

    private static final String[] PAGES = {
        "/administration/settings",
        "/administration/settings/contact-opens-days",
        "/administration/organisations",
        "/administration/organisations/add",
        "/administration/organisations/org-council",
        "/administration/place"
    };

    @Autowired
    WebApplicationContext application;

    @Autowired
    Places places;

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyRolesThatMayManageThePlaceGetIn(Role role) {
        var visitor = new AdministratorAtWork(application, role);
        int expected = places.place().allows(role, Permission.MANAGE_PLACE) ? 200 : 403;
        for (String page : PAGES) {
            assertThat(visitor.reads(page).getStatus()).as(role + " at " + page).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/administration/settings/contact-opens-days",
                "/administration/settings/contact-opens-days/preview",
                "/administration/organisations/add",
                "/administration/organisations/org-council",
                "/administration/organisations/org-council/teams"
            })
    void aNurseCannotChangeAnything(String path) {
        var nurse = new AdministratorAtWork(application, Role.PRACTITIONER);
        assertThat(nurse.sends(path, "value", "1", "reason", "x").getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/administration/settings",
                "/administration/settings/colour-header",
                "/administration/organisations",
                "/administration/organisations/add",
                "/administration/organisations/org-council",
                "/administration/place"
            })
    void eachPageHasOneHeadingAndNoScriptOrStyleOfItsOwn(String path) throws Exception {
        Document page = new AdministratorAtWork(application, Role.PLACE_ADMINISTRATOR).page(path);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("form[method=post]:not(:has(input[name=_csrf]))"))
                .isEmpty();
        assertThat(page.select("header").text()).contains("Administration");
    }
}
