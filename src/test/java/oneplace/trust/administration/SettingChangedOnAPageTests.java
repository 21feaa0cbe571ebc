package oneplace.trust.administration;

import static org.assertj.core.api.Assertions.assertThat;

import oneplace.base.place.Places;
import oneplace.base.place.Role;
import oneplace.base.place.Settings;
import oneplace.examples.WithPlace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@WithPlace
class SettingChangedOnAPageTests {

    private static final String COMPLAINTS = "/administration/settings/complaints-email";

    @Autowired
    WebApplicationContext application;

    @Autowired
    Places places;

    private AdministratorAtWork administrator;

    @BeforeEach
    void signIn() {
        administrator = new AdministratorAtWork(application, Role.PLACE_ADMINISTRATOR);
    }

    @Test
    void everySettingIsListedWithItsValue() throws Exception {
        Document page = administrator.page("/administration/settings");
        assertThat(page.select("tbody tr")).hasSize(Settings.all().size());
        assertThat(page.select("tbody").text())
                .contains("Days a recorded contact opens a record", "28 days", "#14324a");
    }

    @Test
    void aPreviewShowsWhatWouldChangeAndChangesNothing() throws Exception {
        String before = places.value(Settings.COMPLAINTS_EMAIL);
        MockHttpServletResponse answer =
                administrator.sends(COMPLAINTS + "/preview", "value", "preview@place.example", "reason", "new office");
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("dl").text()).contains(before, "preview@place.example", "new office");
        assertThat(places.value(Settings.COMPLAINTS_EMAIL)).isEqualTo(before);
    }

    @Test
    void aChangeHoldsAtOnceAndStandsInTheHistoryWithItsReason() throws Exception {
        MockHttpServletResponse answer =
                administrator.sends(COMPLAINTS, "value", " office@place.example ", "reason", "the office moved");
        assertThat(answer.getRedirectedUrl()).isEqualTo(COMPLAINTS);
        assertThat(places.value(Settings.COMPLAINTS_EMAIL)).isEqualTo("office@place.example");
        Document page = administrator.page(COMPLAINTS);
        assertThat(page.select("tbody tr").getFirst().text())
                .contains("office@place.example", "ada.example", "the office moved");
        assertThat(page.select("aside").text()).contains("The place pack says complaints@banes.example");
    }

    @Test
    void pressingTwiceChangesOnce() {
        administrator.sends(COMPLAINTS, "value", "twice@place.example", "reason", "once");
        int changes = places.history(Settings.COMPLAINTS_EMAIL).size();
        administrator.sends(COMPLAINTS, "value", "twice@place.example", "reason", "once");
        assertThat(places.history(Settings.COMPLAINTS_EMAIL)).hasSize(changes);
    }

    @Test
    void aValueOutOfBoundsIsRefusedWithWhatWasTypedKept() throws Exception {
        MockHttpServletResponse answer = administrator.sends(
                "/administration/settings/session-idle-minutes/preview", "value", "60", "reason", "");
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".nhsuk-error-summary a").eachAttr("href")).containsExactly("#value", "#reason");
        assertThat(page.select("input[name=value]").val()).isEqualTo("60");
        assertThat(page.text()).contains("The value must be a whole number of minutes from 2 to 15");
    }

    @Test
    void aChangeOutOfBoundsSentWithoutPreviewIsRefusedToo() {
        assertThat(administrator
                        .sends("/administration/settings/session-idle-minutes", "value", "60", "reason", "x")
                        .getStatus())
                .isEqualTo(422);
        assertThat(places.value(Settings.SESSION_IDLE_MINUTES)).isEqualTo(15);
    }

    @Test
    void aSettingThatIsNoneHasNoPage() {
        assertThat(administrator.reads("/administration/settings/gravity").getStatus())
                .isEqualTo(404);
    }
}
