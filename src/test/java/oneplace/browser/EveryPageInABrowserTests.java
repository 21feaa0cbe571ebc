package oneplace.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import oneplace.base.place.Places;
import oneplace.trust.identity.DemonstrationDoor;
import oneplace.trust.identity.Staff;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@InABrowser
class EveryPageInABrowserTests {

    private static final int FIRST_BYTES = 100_000;
    private static final int LATER_BYTES = 30_000;
    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final String host;
    private final SigningIn people;

    EveryPageInABrowserTests(
            @Autowired Staff staff,
            @Autowired Places places,
            @Autowired DemonstrationDoor door,
            @LocalServerPort int port) {
        this.host = "http://localhost:" + port;
        this.people = new SigningIn(staff, places, door, host);
    }

    @TestFactory
    Stream<DynamicContainer> every_page() {
        return Visits.all().stream()
                .map(visit -> dynamicContainer(
                        visit.toString(),
                        Stream.of(
                                test("has no fault that a machine finds", visit, this::hasNoFault),
                                test("fits 320 points and text twice as large", visit, this::fits),
                                test("asks no other host, breaks no policy and is light", visit, this::isLightAndOurs),
                                test("stands without scripts", visit, this::standsWithoutScripts),
                                test("can be walked with the keyboard", visit, this::canBeWalked))));
    }

    private static DynamicTest test(String name, Visit visit, java.util.function.Consumer<Visit> check) {
        return dynamicTest(name, () -> check.accept(visit));
    }

    private void hasNoFault(Visit visit) {
        try (BrowserContext context = Chromium.context(1280, true, people.state(visit.who()))) {
            Page page = context.newPage();
            visit.open(page, host);
            AxeResults result = new AxeBuilder(page).withTags(STANDARD).analyze();
            assertThat(result.getViolations().stream()
                            .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                    + rule.getNodes().stream()
                                            .map(node -> node.getHtml())
                                            .toList()))
                    .isEmpty();
            picture(visit, page);
        }
    }

    /** With {@code -Doneplace.pictures=FOLDER} each page is kept as a picture. */
    private static void picture(Visit visit, Page page) {
        String folder = System.getProperty("oneplace.pictures");
        if (folder != null) {
            String file = (visit.name() + "-" + visit.who().name() + ".png").toLowerCase(java.util.Locale.ROOT);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, file)));
        }
    }

    private void fits(Visit visit) {
        try (BrowserContext context = Chromium.context(320, true, people.state(visit.who()))) {
            Page page = context.newPage();
            visit.open(page, host);
            assertThat(sideways(page)).as("points beyond 320").isZero();
            page.setViewportSize(1280, 900);
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            assertThat(sideways(page)).as("points beyond 1280 with large text").isZero();
        }
    }

    private static int sideways(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    private void isLightAndOurs(Visit visit) {
        try (BrowserContext context = Chromium.context(1280, true, people.state(visit.who()))) {
            Page page = context.newPage();
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
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(wire.bytes()).as("bytes, first time").isLessThanOrEqualTo(FIRST_BYTES);
            wire.again();
            visit.open(page, host);
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(wire.bytes()).as("bytes, after").isLessThanOrEqualTo(LATER_BYTES);
            assertThat(outside).isEmpty();
            assertThat(refused).isEmpty();
            assertThat(page.title()).doesNotContainPattern("[0-9]{3} ?[0-9]{3} ?[0-9]{4}");
            assertThat(page.url()).doesNotContainPattern("[0-9]{10}");
        }
    }

    private void standsWithoutScripts(Visit visit) {
        String heading;
        try (BrowserContext context = Chromium.context(1280, true, people.state(visit.who()))) {
            Page page = context.newPage();
            visit.open(page, host);
            heading = page.locator("h1").innerText();
        }
        try (BrowserContext context = Chromium.context(1280, false, people.state(visit.who()))) {
            Page page = context.newPage();
            visit.open(page, host);
            assertThat(page.locator("h1").innerText()).isEqualTo(heading);
            assertThat(page.locator("main").innerText().length()).isGreaterThan(40);
        }
    }

    private void canBeWalked(Visit visit) {
        try (BrowserContext context = Chromium.context(1280, true, people.state(visit.who()))) {
            Page page = context.newPage();
            visit.open(page, host);
            List<Stop> stops = Keyboard.walk(page);
            assertThat(stops).isNotEmpty();
            if (visit.byAddress()) {
                assertThat(stops.getFirst().text()).isEqualTo("Skip to main content");
            }
            assertThat(stops).allSatisfy(stop -> {
                assertThat(stop.seen()).as("focus is seen on " + stop).isTrue();
                assertThat(stop.inView()).as("in view: " + stop).isTrue();
            });
            Keyboard.skip(page);
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("maincontent");
        }
    }
}
