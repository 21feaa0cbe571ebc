package oneplace.browser;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@InABrowser
class EveryPageInABrowserTests {

    private static final long FIRST_BYTES = 100_000;
    private static final long LATER_BYTES = 30_000;
    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final String host;

    EveryPageInABrowserTests(@LocalServerPort int port) {
        this.host = "http://localhost:" + port;
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_sound() {
        return Visits.all().stream().map(visit -> dynamicTest(visit.toString(), () -> look(visit)));
    }

    private void look(Visit visit) {
        SoftAssertions faults = new SoftAssertions();
        String state = SigningIn.state(visit.who(), host);
        try (BrowserContext context = Chromium.context(1280, true, state);
                BrowserContext plain = Chromium.context(1280, false, state)) {
            Page page = context.newPage();
            isLightAndOurs(visit, context, page, faults);
            hasNoFault(page, faults);
            picture(visit, page);
            canBeWalked(visit, page, faults);
            standsWithoutScripts(visit, page.locator("h1").innerText(), plain.newPage(), faults);
            visit.open(page, host);
            fits(page, faults);
        }
        faults.assertAll();
    }

    private static void hasNoFault(Page page, SoftAssertions faults) {
        AxeResults result = new AxeBuilder(page).withTags(STANDARD).analyze();
        faults.assertThat(result.getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList()))
                .as("faults that axe finds")
                .isEmpty();
    }

    /** With {@code -Doneplace.pictures=FOLDER} each page is kept as a picture. */
    private static void picture(Visit visit, Page page) {
        String folder = System.getProperty("oneplace.pictures");
        if (folder != null) {
            String file = (visit.name() + "-" + visit.who().name() + ".png").toLowerCase(Locale.ROOT);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, file)));
        }
    }

    private static void fits(Page page, SoftAssertions faults) {
        page.setViewportSize(320, 900);
        faults.assertThat(sideways(page)).as("points beyond 320").isZero();
        page.setViewportSize(1280, 900);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        faults.assertThat(sideways(page))
                .as("points beyond 1280 with large text")
                .isZero();
    }

    private static int sideways(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    private void isLightAndOurs(Visit visit, BrowserContext context, Page page, SoftAssertions faults) {
        List<String> outside = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(host) && !request.url().startsWith("data:")) {
                outside.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        Wire wire = Wire.of(context, page);
        visit.open(page, host);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        faults.assertThat(wire.bytes()).as("bytes, first time").isBetween(1L, FIRST_BYTES);
        wire.again();
        visit.open(page, host);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        faults.assertThat(wire.bytes()).as("bytes, after").isBetween(1L, LATER_BYTES);
        faults.assertThat(outside).as("requests to other hosts").isEmpty();
        faults.assertThat(refused).as("refused by the content policy").isEmpty();
        faults.assertThat(page.title()).as("title").doesNotContainPattern("[0-9]{3} ?[0-9]{3} ?[0-9]{4}");
        faults.assertThat(page.url()).as("address").doesNotContainPattern("(?<![0-9a-f-])[0-9]{10}(?![0-9a-f-])");
    }

    private void standsWithoutScripts(Visit visit, String heading, Page page, SoftAssertions faults) {
        visit.open(page, host);
        faults.assertThat(page.locator("h1").innerText())
                .as("heading without scripts")
                .isEqualTo(heading);
        faults.assertThat(page.locator("main").innerText())
                .as("page without scripts")
                .hasSizeGreaterThan(40);
    }

    private static void canBeWalked(Visit visit, Page page, SoftAssertions faults) {
        List<Stop> stops = Keyboard.walk(page);
        faults.assertThat(stops).as("stops of the tab key").isNotEmpty();
        if (visit.byAddress() && !stops.isEmpty()) {
            faults.assertThat(stops.getFirst().text()).isEqualTo("Skip to main content");
        }
        faults.assertThat(stops.stream().filter(stop -> !stop.seen()))
                .as("focus not seen")
                .isEmpty();
        faults.assertThat(stops.stream().filter(stop -> !stop.inView()))
                .as("focus out of view")
                .isEmpty();
        Keyboard.skip(page);
        faults.assertThat(page.evaluate("document.activeElement.id"))
                .as("skip link leads to")
                .isEqualTo("maincontent");
    }
}
