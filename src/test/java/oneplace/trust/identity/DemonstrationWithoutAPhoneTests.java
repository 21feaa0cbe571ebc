package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.base.database.DatabaseAccess.Login;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Role;
import oneplace.examples.TestHouse;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithPlace
class DemonstrationWithoutAPhoneTests {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    DemonstrationDoor door;

    private Browser browser = new Browser(0);

    @BeforeEach
    void aMemberOfTheDemonstrationHasTypedTheirPassword() {
        door.open();
        String name = "demo." + UUID.randomUUID();
        staff.register(
                new NewStaff(
                        name,
                        "Isla Wetherden",
                        "social worker",
                        Set.of(Role.PRACTITIONER),
                        new OrganisationCode("org-community"),
                        Set.of(),
                        Set.of(),
                        List.of(Purpose.DIRECT_CARE),
                        false),
                staff.hash("demonstration"),
                "test");
        browser = new Browser(port);
        browser.get("/sign-in");
        assertThat(Browser.where(browser.post("/sign-in", "name", name, "password", "demonstration")))
                .isEqualTo("/sign-in/second-factor");
    }

    /** The other tests live in a place that is not the demonstration. Only the owner can take the mark away. */
    @AfterEach
    void theMarkIsTakenAway() throws SQLException {
        Login owner = TestHouse.shared().access().owner();
        try (Connection connection =
                DriverManager.getConnection(TestHouse.shared().access().url(), owner.user(), owner.password())) {
            connection.createStatement().execute("delete from identity.demonstration");
        }
    }

    @Test
    void oneButtonLeadsToTheirWork() {
        browser.get("/sign-in/second-factor");
        assertThat(browser.page()
                        .select("form[action=/sign-in/demonstration] button")
                        .text())
                .isEqualTo("Demonstration: continue without a phone");
        assertThat(Browser.where(browser.post("/sign-in/demonstration"))).isEqualTo("/home");
        assertThat(browser.get("/home").statusCode()).isEqualTo(200);
    }

    @Test
    void theButtonDoesNothingForSomebodyWhoTypedNoPassword() {
        Browser stranger = new Browser(port);
        stranger.get("/sign-in");
        assertThat(stranger.post("/sign-in/demonstration").statusCode()).isEqualTo(404);
        assertThat(Browser.where(stranger.get("/home"))).isEqualTo("/sign-in");
    }

    @Test
    void aSessionMayChangeTheInterfaceOnlyWithAFormToken() {
        browser.get("/sign-in/second-factor");
        browser.post("/sign-in/demonstration");
        HttpResponse<String> without = browser.postWith("", "/api/nothing");
        assertThat(without.statusCode()).isEqualTo(403);
        browser.get("/home");
        assertThat(browser.post("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/nothing").statusCode()).isEqualTo(404);
    }
}
