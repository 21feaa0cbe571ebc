package oneplace.browser;

import static oneplace.browser.Visit.after;
import static oneplace.browser.Visit.page;
import static oneplace.browser.Who.ADMINISTRATOR;
import static oneplace.browser.Who.NURSE;
import static oneplace.browser.Who.PUBLIC;

import com.microsoft.playwright.Page;
import java.util.List;

/** Every page there is, as each kind of visitor sees it. Add yours here. */
final class Visits {

    private static final String COLOUR = "/administration/settings/colour-header";

    private Visits() {}

    static List<Visit> all() {
        return List.of(
                page("front", PUBLIC, "/"),
                page("rules", PUBLIC, "/rules"),
                page("rule", PUBLIC, "/rules/nhs-number"),
                after("rule-answered", PUBLIC, "/rules/nhs-number", Visits::askTheRule),
                page("accessibility", PUBLIC, "/accessibility"),
                page("privacy", PUBLIC, "/privacy"),
                page("cookies", PUBLIC, "/cookies"),
                page("intended-purpose", PUBLIC, "/intended-purpose"),
                page("contact", PUBLIC, "/contact"),
                page("sign-in", PUBLIC, "/sign-in"),
                after("sign-in-refused", PUBLIC, "/sign-in", page -> SigningIn.send(page, "nobody", "wrong password")),
                page("no-such-page", NURSE, "/no-such-page"),
                page("front", NURSE, "/"),
                page("home", NURSE, "/home"),
                page("home", ADMINISTRATOR, "/home"),
                page("settings", NURSE, "/administration/settings"),
                page("settings", ADMINISTRATOR, "/administration/settings"),
                page("setting", ADMINISTRATOR, "/administration/settings/contact-opens-days"),
                after("setting-preview", ADMINISTRATOR, COLOUR, page -> set(page, "#12372a", "A trial")),
                after("setting-refused", ADMINISTRATOR, COLOUR, page -> set(page, "#ffff00", "")),
                page("organisations", ADMINISTRATOR, "/administration/organisations"),
                page("organisation", ADMINISTRATOR, "/administration/organisations/org-council"),
                page("organisation-add", ADMINISTRATOR, "/administration/organisations/add"),
                page("place", ADMINISTRATOR, "/administration/place"));
    }

    private static void askTheRule(Page page) {
        page.fill("#value", "999 000 0018");
        page.click("main form button");
        page.waitForSelector("#answer");
    }

    private static void set(Page page, String value, String reason) {
        page.fill("#value", value);
        page.fill("#reason", reason);
        page.click("main form button");
        page.waitForLoadState();
    }
}
