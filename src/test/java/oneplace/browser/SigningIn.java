package oneplace.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs visitors in through the pages, each once, by the demonstration's way past the phone. */
final class SigningIn {

    private static final String PASSWORD = "demonstration-2026";
    private static final Map<Who, String> STATES = new EnumMap<>(Who.class);

    private SigningIn() {}

    /** The cookies of a visitor; null for those who do not sign in. */
    static @Nullable String state(Who who, String host) {
        return who == Who.PUBLIC ? null : STATES.computeIfAbsent(who, one -> signIn(one, host));
    }

    private static String signIn(Who who, String host) {
        try (BrowserContext context = Chromium.context(1280, true, null)) {
            Page page = context.newPage();
            page.navigate(host + "/sign-in");
            send(page, who.signInName(), PASSWORD);
            page.click("form[action='/sign-in/demonstration'] button");
            page.waitForURL(address -> address.endsWith("/home") || address.endsWith("/my"));
            return context.storageState();
        }
    }

    static void send(Page page, String name, String password) {
        page.fill("#name", name);
        page.fill("#password", password);
        page.click("main form[action='/sign-in'] button[type=submit]");
        page.waitForLoadState();
    }
}
