package oneplace.base.place;

import java.util.List;
import java.util.Optional;

/**
 * Every setting a place has. A pack may set any of them and nothing else; a module that needs another adds a line here
 * and asks {@link Place#value}.
 */
public final class Settings {

    /** How long a recorded contact lets a team see the person. */
    public static final Setting<Integer> CONTACT_OPENS = days(
            "contact-opens-days",
            "Days a recorded contact opens a record",
            "A contact written down by a team opens the person's record to it for this long.",
            28,
            1,
            365);
    /** How long an emergency look may last. */
    public static final Setting<Integer> EMERGENCY_LOOK_HOURS = whole(
            "emergency-look-hours",
            "Hours an emergency look lasts",
            "A record opened in an emergency closes again after this long; never more than four hours.",
            "hours",
            4,
            1,
            4);
    /** How soon an emergency look must be reviewed. */
    public static final Setting<Integer> EMERGENCY_REVIEW_WORKING_DAYS = whole(
            "emergency-review-working-days",
            "Working days to review an emergency look",
            "The privacy officer has this long to review each record opened in an emergency.",
            "working days",
            5,
            1,
            5);
    /** How long a signed-in session may lie idle. */
    public static final Setting<Integer> SESSION_IDLE_MINUTES = whole(
            "session-idle-minutes",
            "Minutes until an idle session ends",
            "Whoever does nothing for this long is signed out; a place may shorten it.",
            "minutes",
            15,
            2,
            15);
    /** How long a session may last at most. */
    public static final Setting<Integer> SESSION_HOURS = whole(
            "session-hours",
            "Hours until every session ends",
            "After this long everyone signs in again, busy or not; a place may shorten it.",
            "hours",
            12,
            1,
            12);
    /** How long a proof of who one is stays fresh. */
    public static final Setting<Integer> CONFIRMED_MINUTES = whole(
            "confirmed-minutes",
            "Minutes that a proof of who one is stays fresh",
            "Before something that cannot be taken back, such as an emergency look, whoever proved who they are longer ago"
                    + " than this is asked for it again.",
            "minutes",
            5,
            1,
            15);
    /** How long a letter opens a person's account. */
    public static final Setting<Integer> INVITATION_DAYS = days(
            "invitation-days",
            "Days an invitation letter works",
            "With the code on the letter and their birth date a person opens an account of their own, so long.",
            14,
            1,
            60);
    /** How often one address may try in vain. */
    public static final Setting<Integer> FAILED_TRIES_PER_MINUTE = whole(
            "failed-tries-per-minute",
            "Failed tries from one address in a minute",
            "Whoever fails more often than this to sign in or to get a token is asked to wait, whatever names were tried.",
            "tries",
            100,
            5,
            10_000);
    /** How many tokens a client may get. */
    public static final Setting<Integer> TOKENS_PER_MINUTE = whole(
            "tokens-per-minute",
            "Tokens for one system in a minute",
            "A system that asks for more is asked to wait; a token is good for ten minutes.",
            "tokens",
            600,
            10,
            100_000);
    /** How often one account may search for people. */
    public static final Setting<Integer> SEARCHES_PER_MINUTE = whole(
            "searches-per-minute",
            "Searches for people by one account in a minute",
            "Whoever searches by name more often than this is asked to wait.",
            "searches",
            600,
            10,
            10_000);
    /** How often one client may call. */
    public static final Setting<Integer> CALLS_PER_SECOND = whole(
            "calls-per-second",
            "Calls by one system in a second",
            "A system that calls the interfaces with its token more often than this is asked to wait.",
            "calls",
            50_000,
            50,
            100_000);
    /** How often one address may ask for pages. */
    public static final Setting<Integer> REQUESTS_PER_SECOND = whole(
            "requests-per-second",
            "Requests for pages from one address in a second",
            "Whoever asks for more, signed in or not, is asked to wait. Many people may share one address.",
            "requests",
            1_000,
            100,
            100_000);
    /** From which age a parent's view waits for a review. */
    public static final Setting<Integer> PARENT_REVIEW_AGE = whole(
            "parent-review-age",
            "Age at which a parent's view of a record is suspended for review",
            "On this birthday a parent's view ends until somebody has reviewed it with the young person; at 16 in any case.",
            "years",
            13,
            11,
            13);
    /** How many people one member of staff may trace in an hour. */
    public static final Setting<Integer> TRACES_PER_HOUR = whole(
            "traces-per-hour",
            "Traces by one person in an hour",
            "Whoever traces more people than this in an hour is asked to wait, and the privacy officer is told.",
            "traces",
            60,
            5,
            1000);
    /** How long one statement of a search may take. */
    public static final Setting<Integer> SEARCH_SECONDS = whole(
            "search-seconds",
            "Seconds a search of the record may take",
            "A search that takes longer is given up, and whoever asked is told to ask for less.",
            "seconds",
            10,
            1,
            60);
    /** The colour of the header. */
    public static final Setting<String> COLOUR_HEADER = colour(
            "colour-header", "Header colour", "The band at the top of every page, behind white letters.", "#14324a");
    /** The accent colour. */
    public static final Setting<String> COLOUR_ACCENT = colour(
            "colour-accent", "Accent colour", "The line under the header and the marks of what is current.", "#00747c");
    /** Whom to ring about the record. */
    public static final Setting<String> CONTACT_TELEPHONE = text(
            "contact-telephone",
            "Telephone for questions",
            "Printed where a page says whom to ask; 01632 numbers are kept for fiction.",
            "01632 960 100");
    /** Where to write about the record. */
    public static final Setting<String> CONTACT_EMAIL = text(
            "contact-email",
            "E-mail for questions",
            "Printed where a page says whom to write to.",
            "ask@oneplace.example");
    /** Where to complain. */
    public static final Setting<String> COMPLAINTS_EMAIL = text(
            "complaints-email",
            "E-mail for complaints",
            "Printed on the contact page and on every refusal.",
            "complaints@oneplace.example");
    /** Where notifications may go. */
    public static final Setting<String> SUBSCRIPTION_HOSTS = new Setting<>(
            "subscription-hosts",
            "Hosts that other systems may be told at",
            "With commas between, such as hooks.trust.example or https://hooks.trust.example:8443; client@host permits it"
                    + " to one client, the word private after a host lets it lie in a private network, http:// permits it"
                    + " without encryption. None permits nothing.",
            new SettingKind.Text(2000),
            "none");
    /** How many failures make an error. */
    public static final Setting<Integer> SUBSCRIPTION_FAILURES = whole(
            "subscription-failures",
            "Failures until a subscription is in error",
            "After so many attempts that failed one after the other the subscription says that it is in error; it is still"
                    + " tried.",
            "failures",
            5,
            1,
            20);
    /** How long a receiver that fails is tried. */
    public static final Setting<Integer> SUBSCRIPTION_GIVEN_UP_DAYS = days(
            "subscription-given-up-days",
            "Days until a subscription is given up",
            "When nothing has arrived for so long the subscription is turned off, and what waited is let go.",
            7,
            1,
            60);
    /** How much may wait. */
    public static final Setting<Integer> SUBSCRIPTION_BACKLOG = whole(
            "subscription-backlog",
            "Changes that may wait for one receiver",
            "When more wait, the subscription is turned off: reading the record again is then the" + " quicker way.",
            "changes",
            100_000,
            100,
            1_000_000);
    /** How far back events can be asked for. */
    public static final Setting<Integer> SUBSCRIPTION_KEPT_DAYS = days(
            "subscription-kept-days",
            "Days that told events can be asked for again",
            "A system that lost notifications asks for them with $events, so far back.",
            30,
            1,
            365);

    private static final List<Setting<?>> ALL = List.of(
            CONTACT_OPENS,
            EMERGENCY_LOOK_HOURS,
            EMERGENCY_REVIEW_WORKING_DAYS,
            PrivacySettings.LOOK_QUESTION_WORKING_DAYS,
            PrivacySettings.LOOKS_MANY_PEOPLE,
            PrivacySettings.LOOKS_MANY_MINUTES,
            PrivacySettings.LOOKS_DAY_BEGINS,
            PrivacySettings.LOOKS_DAY_ENDS,
            PrivacySettings.LOOKS_KEPT_YEARS,
            SESSION_IDLE_MINUTES,
            SESSION_HOURS,
            CONFIRMED_MINUTES,
            INVITATION_DAYS,
            PARENT_REVIEW_AGE,
            FAILED_TRIES_PER_MINUTE,
            TOKENS_PER_MINUTE,
            SEARCHES_PER_MINUTE,
            CALLS_PER_SECOND,
            REQUESTS_PER_SECOND,
            TRACES_PER_HOUR,
            SEARCH_SECONDS,
            COLOUR_HEADER,
            COLOUR_ACCENT,
            CONTACT_TELEPHONE,
            CONTACT_EMAIL,
            COMPLAINTS_EMAIL,
            SUBSCRIPTION_HOSTS,
            SUBSCRIPTION_FAILURES,
            SUBSCRIPTION_GIVEN_UP_DAYS,
            SUBSCRIPTION_BACKLOG,
            SUBSCRIPTION_KEPT_DAYS);

    private Settings() {}

    /** Every setting, in the order of the pages. */
    public static List<Setting<?>> all() {
        return ALL;
    }

    /** The setting of a key; empty when there is none such. */
    public static Optional<Setting<?>> of(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    private static Setting<Integer> days(String key, String title, String help, int standard, int least, int most) {
        return whole(key, title, help, "days", standard, least, most);
    }

    private static Setting<Integer> whole(
            String key, String title, String help, String unit, int standard, int least, int most) {
        return new Setting<>(key, title, help, new SettingKind.Whole(unit, least, most), standard);
    }

    private static Setting<String> text(String key, String title, String help, String standard) {
        return new Setting<>(key, title, help, new SettingKind.Text(200), standard);
    }

    private static Setting<String> colour(String key, String title, String help, String standard) {
        return new Setting<>(key, title, help, new SettingKind.Colour(), standard);
    }
}
