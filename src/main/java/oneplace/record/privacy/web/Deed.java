package oneplace.record.privacy.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import oneplace.trust.audit.Verb;

/**
 * What a line of the log tells of apart from reading and writing entries. The verb alone would tell a person something untrue:
 * an answer to a question about a look is an <em>update</em>, but nothing in the record was changed. A deed is known by how
 * the house begins the detail; its words stand in {@code looks.properties} under its name in small letters, one text for
 * each verb where they differ.
 */
enum Deed {
    LOOKS(LookWords.LOOKS),
    LOG("the log:"),
    QUESTION("a question about a look", "questions about looks"),
    PATTERN("a pattern in the log", "patterns in the log"),
    EMERGENCY_CHECK(
            "a record opened in an emergency",
            "records opened in an emergency",
            "the check of a record opened in an emergency"),
    HOME("own home"),
    CHOICES(
            "own sharing choice",
            "sharing choice written down",
            "sharing choices, speaking for the person",
            "sharing choice, speaking for the person"),
    OPT_OUTS("own opt-outs"),
    INVITED("invited to an account of their own"),
    INVITATION_BACK("invitation to their own account taken back"),
    ACCOUNT_ENDED("their own account ended"),
    SPEAKERS(
            "who speaks for them",
            "asked somebody to speak for them",
            "ended that somebody speaks for",
            "accepted to speak for somebody"),
    LET_IN("a recorded contact opened the record"),
    REGISTERED("registered in the index"),
    DETAILS(
            "details in the index",
            "communication needs",
            "NHS number and its status",
            "raised flag",
            "lowered flag",
            "circle of support",
            "whom to contact"),
    COMPARED("possible match, side by side", "before a merge, side by side"),
    JOINED("joined two records", "possible match: one person, joined"),
    KEPT_APART("took a merge back", "possible match: two people");

    /** What is told in the words of its verb, whatever its detail. */
    private static final Set<Verb> PLAIN = Set.of(Verb.REFUSED, Verb.BREAK_GLASS, Verb.SIGN_IN, Verb.SIGN_OUT);

    private final String[] beginnings;

    Deed(String... beginnings) {
        this.beginnings = beginnings;
    }

    /** The deed of a detail; empty when the verb tells it. */
    static Optional<Deed> of(Verb verb, String detail) {
        return PLAIN.contains(verb)
                ? Optional.empty()
                : Arrays.stream(values()).filter(deed -> deed.begins(detail)).findFirst();
    }

    /** How the house begins its details. */
    String[] beginnings() {
        return beginnings.clone();
    }

    /** The key of its words: {@code did.question} of a question, which a verb may follow. */
    String key(String what) {
        return what + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean begins(String detail) {
        return Arrays.stream(beginnings).anyMatch(detail::startsWith);
    }
}
