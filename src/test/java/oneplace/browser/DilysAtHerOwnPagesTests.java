package oneplace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person does at her own pages, in a browser without script: her record, her choices, who speaks for her, who looked. */
@InABrowser
class DilysAtHerOwnPagesTests {

    private final String host;

    DilysAtHerOwnPagesTests(@LocalServerPort int port) {
        this.host = "http://localhost:" + port;
    }

    @Test
    void she_reads_chooses_is_spoken_for_and_sees_who_looked() {
        try (BrowserContext hers = Chromium.context(320, false, SigningIn.state(Who.DILYS, host));
                BrowserContext daughters = Chromium.context(1280, true, SigningIn.state(Who.RHIAN, host))) {
            Page page = hers.newPage();
            page.navigate(host + "/home");
            assertThat(page.textContent("h1")).contains("Hello Dilys");
            page.click("main a:has-text('My record')");
            assertThat(page.textContent("main")).contains("Penicillin").contains("may have parts that are not shown");

            page.navigate(host + "/my/choices/money");
            page.check("input[name=how][value=except]");
            page.check("main label:has-text('Bright Morning Home Care') >> nth=0");
            page.click("main form button[type=submit]");
            assertThat(page.textContent("main")).contains("but not Bright Morning Home Care");
            page.navigate(host + "/my/choices/money");
            page.check("input[name=how][value=usual]");
            page.click("main form button[type=submit]");
            assertThat(page.textContent("main")).doesNotContain("but not Bright Morning Home Care");

            Page other = daughters.newPage();
            other.navigate(host + "/my/speakers");
            other.click("main a:has-text('See their record')");
            assertThat(other.textContent("main")).contains("You are looking at the record of Dilys Penhallow");

            page.navigate(host + "/my/looks");
            assertThat(page.textContent("main")).contains("Rhian Castell");
        }
    }
}
