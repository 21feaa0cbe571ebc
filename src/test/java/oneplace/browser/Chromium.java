package oneplace.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One browser for all tests. */
final class Chromium {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static @Nullable Browser browser;

    private Chromium() {}

    /** A visitor's own set of cookies: {@code state} as {@link BrowserContext#storageState()} gave it, or null. */
    static BrowserContext context(int width, boolean scripts, @Nullable String state) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB");
        if (state != null) {
            options.setStorageState(state);
        }
        return browser().newContext(options);
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            if (!Files.isExecutable(PROGRAM)) {
                throw new IllegalStateException(PROGRAM + " is missing: apt-get install chromium");
            }
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        }
        return browser;
    }
}
