package oneplace.browser;

import static oneplace.browser.Visit.after;
import static oneplace.browser.Visit.page;
import static oneplace.browser.Who.ADMINISTRATOR;
import static oneplace.browser.Who.ADVISER;
import static oneplace.browser.Who.NURSE;
import static oneplace.browser.Who.OTHER_NURSE;
import static oneplace.browser.Who.PRIVACY_OFFICER;
import static oneplace.browser.Who.PUBLIC;

import com.microsoft.playwright.Page;
import java.util.List;
import oneplace.demonstration.DemonstrationIds;

/** Every page there is, as each kind of visitor sees it. Add yours here. */
final class Visits {

    private static final String DILYS = "/people/" + DemonstrationIds.named("p-dilys");

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
                page("home", ADVISER, "/home"),
                page("home", ADMINISTRATOR, "/home"),
                page("home", PRIVACY_OFFICER, "/home"),
                page("people", NURSE, "/people"),
                after("people-found", NURSE, "/home", page -> search(page, "penhalow")),
                after("nobody-found", NURSE, "/home", page -> search(page, "zzzz")),
                page("trace", OTHER_NURSE, "/people/trace"),
                page("record", NURSE, DILYS),
                page("timeline", NURSE, DILYS + "/timeline"),
                page("record-refused", OTHER_NURSE, DILYS),
                page("settings", ADMINISTRATOR, "/administration/settings"),
                page("organisations", ADMINISTRATOR, "/administration/organisations"),
                page("place", ADMINISTRATOR, "/administration/place"));
    }

    private static void askTheRule(Page page) {
        page.fill("#value", "999 000 0018");
        page.click("main form button");
        page.waitForSelector("#answer");
    }

    /** Types into the header's search. */
    static void search(Page page, String words) {
        page.fill("#find-person", words);
        page.click("header search button");
        page.waitForURL("**/people");
    }
}
