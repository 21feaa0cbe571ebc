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
                page("settings", ADMINISTRATOR, "/administration/settings"),
                page("organisations", ADMINISTRATOR, "/administration/organisations"),
                page("place", ADMINISTRATOR, "/administration/place"));
    }

    private static void askTheRule(Page page) {
        page.fill("#value", "999 000 0018");
        page.click("main form button");
        page.waitForSelector("#answer");
    }
}
