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
                page("policy", PUBLIC, "/policy"),
                page("policy-asked", PUBLIC, "/policy?kind=staff&basis=emergency&class=mental-health&entitled=yes"),
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
                page("confirm", NURSE, "/confirm-it-is-you?next=%2Fcaseload"),
                page("people", NURSE, "/people"),
                after("people-found", NURSE, "/home", page -> search(page, "penhalow")),
                after("nobody-found", NURSE, "/home", page -> search(page, "zzzz")),
                page("trace", OTHER_NURSE, "/people/trace"),
                after("traced", OTHER_NURSE, "/people/trace", Visits::traceDilys),
                page("caseload", NURSE, "/caseload"),
                page("register", NURSE, "/people/register"),
                page("about", NURSE, DILYS + "/about"),
                page("about-details", NURSE, DILYS + "/about/details"),
                page("about-number", NURSE, DILYS + "/about/number"),
                page("about-protection", NURSE, DILYS + "/about/protection"),
                page("about-needs", NURSE, DILYS + "/about/needs"),
                page("about-circle", NURSE, DILYS + "/about/circle"),
                page("about-contact", NURSE, DILYS + "/about/contact"),
                page("matching", PRIVACY_OFFICER, "/people/matching"),
                page("merge", PRIVACY_OFFICER, "/people/merge"),
                page("merges", PRIVACY_OFFICER, "/people/merges"),
                page("questions", PRIVACY_OFFICER, "/privacy/questions"),
                page("emergencies", PRIVACY_OFFICER, "/privacy/emergencies"),
                page("looks", PRIVACY_OFFICER, "/privacy/looks"),
                after("looks-found", PRIVACY_OFFICER, "/privacy/looks", Visits::searchLooks),
                page("person-looks", PRIVACY_OFFICER, "/privacy" + DILYS + "/looks"),
                page("patterns", PRIVACY_OFFICER, "/privacy/patterns"),
                page("pattern", PRIVACY_OFFICER, "/privacy/patterns/same-surname"),
                page("signed-head", PRIVACY_OFFICER, "/privacy/chain"),
                page("accounts", ADMINISTRATOR, "/staff-accounts"),
                page("new-account", ADMINISTRATOR, "/staff-accounts/new"),
                page("record", NURSE, DILYS),
                page("timeline", NURSE, DILYS + "/timeline"),
                after("entry", NURSE, DILYS, page -> page.click("main table th a >> nth=0")),
                page("record-refused", OTHER_NURSE, DILYS),
                page("settings", ADMINISTRATOR, "/administration/settings"),
                page("organisations", ADMINISTRATOR, "/administration/organisations"),
                page("place", ADMINISTRATOR, "/administration/place"),
                page("first-time", PUBLIC, "/sign-in/first-time"),
                page("my-home", Who.DILYS, "/my"),
                page("my-record", Who.DILYS, "/my/record"),
                page("my-timeline", Who.DILYS, "/my/record/timeline"),
                after("my-entry", Who.DILYS, "/my/record", page -> page.click("main table th a >> nth=0")),
                page("my-choices", Who.DILYS, "/my/choices"),
                page("my-choice", Who.DILYS, "/my/choices/clinical"),
                page("my-opt-outs", Who.DILYS, "/my/opt-outs"),
                page("my-speakers", Who.DILYS, "/my/speakers"),
                page("my-speaker-invite", Who.DILYS, "/my/speakers/invite"),
                page("my-speaker-accept", Who.RHIAN, "/my/speakers/accept"),
                page("record-spoken-for", Who.RHIAN, "/my/for/" + DemonstrationIds.named("p-dilys") + "/record"),
                page("sharing", NURSE, DILYS + "/sharing"),
                page("sharing-invite", NURSE, DILYS + "/sharing/invite"),
                page("sharing-choice", NURSE, DILYS + "/sharing/choices/clinical"),
                page("sharing-speaker", NURSE, DILYS + "/sharing/speakers"),
                page("subscriptions", ADMINISTRATOR, "/administration/subscriptions"));
    }

    private static void askTheRule(Page page) {
        page.fill("#value", "999 000 0018");
        page.click("main form button");
        page.waitForSelector("#answer");
    }

    private static void searchLooks(Page page) {
        page.click("main form[action='/privacy/looks'] button[type=submit]");
        page.waitForLoadState();
    }

    private static void traceDilys(Page page) {
        page.fill("#nhsNumber", "999 201 1041");
        page.click("main form[action='/people/trace'] button[type=submit]");
        page.waitForLoadState();
    }

    /** Types into the header's search. */
    static void search(Page page, String words) {
        page.fill("#find-person", words);
        page.click("header search button");
        page.waitForURL("**/people");
    }
}
