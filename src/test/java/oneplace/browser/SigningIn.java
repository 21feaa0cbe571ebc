package oneplace.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Places;
import oneplace.trust.identity.DemonstrationDoor;
import oneplace.trust.identity.NewStaff;
import oneplace.trust.identity.Staff;
import org.jspecify.annotations.Nullable;

/** Signs visitors in through the pages, each once, by the demonstration's way past the phone. */
final class SigningIn {

    private static final String PASSWORD = "a password for tests";

    private final Staff staff;
    private final Places places;
    private final String host;
    private final Map<Who, String> states = new EnumMap<>(Who.class);

    SigningIn(Staff staff, Places places, DemonstrationDoor door, String host) {
        this.staff = staff;
        this.places = places;
        this.host = host;
        door.open();
    }

    /** The cookies of a visitor; null for those who do not sign in. */
    @Nullable
    String state(Who who) {
        return who == Who.PUBLIC ? null : states.computeIfAbsent(who, this::signIn);
    }

    private String signIn(Who who) {
        register(who);
        try (BrowserContext context = Chromium.context(1280, true, null)) {
            Page page = context.newPage();
            page.navigate(host + "/sign-in");
            send(page, who.signInName(), PASSWORD);
            page.click("form[action='/sign-in/demonstration'] button");
            page.waitForURL(host + "/home");
            return context.storageState();
        }
    }

    private void register(Who who) {
        if (staff.bySignInName(who.signInName()).isEmpty()) {
            var team = places.place().teams().stream().findFirst();
            staff.register(
                    new NewStaff(
                            who.signInName(),
                            "Browser " + who.name().charAt(0)
                                    + who.name().substring(1).toLowerCase(java.util.Locale.UK),
                            "for tests",
                            who.roles(),
                            places.profile().council(),
                            team.map(some -> Set.of(some.code())).orElse(Set.of()),
                            Set.of(),
                            List.of(Purpose.DIRECT_CARE),
                            false),
                    staff.hash(PASSWORD),
                    "browser tests");
        }
    }

    static void send(Page page, String name, String password) {
        page.fill("#name", name);
        page.fill("#password", password);
        page.click("main form[action='/sign-in'] button[type=submit]");
        page.waitForLoadState();
    }
}
