package oneplace.record.person.web;

import java.util.Arrays;
import java.util.List;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.NumberSource;
import oneplace.record.person.Person;
import oneplace.trust.shell.tag.Choice;

/** How far an NHS number has been checked, in words. */
public final class Verified {

    private Verified() {}

    /** To stand after the number, or in its place when there is none. */
    static String words(Person person) {
        boolean present = person.nhsNumber() != null;
        return switch (person.nhsNumberStatus()) {
            case VERIFIED -> present ? " (confirmed by the national service)" : "";
            case NOT_TRACED -> " (not traced yet)";
            case TRACE_REQUIRED -> present ? " (to be traced)" : "none known; to be traced";
            case NO_SINGLE_MATCH -> present ? " (traced; no single match)" : "traced; no single match";
            case TO_BE_RESOLVED -> " (number and details disagree; to be resolved)";
            case TRACE_IN_PROGRESS -> present ? " (trace under way)" : "trace under way";
            case NOT_REQUIRED -> "none, and none needed";
            case POSTPONED -> "none yet: a baby under six weeks old";
        };
    }

    /** A status on its own. */
    public static String words(NhsNumberStatus status) {
        return switch (status) {
            case VERIFIED -> "Confirmed by the national service";
            case NOT_TRACED -> "Not traced yet";
            case TRACE_REQUIRED -> "To be traced";
            case NO_SINGLE_MATCH -> "Traced; no single match";
            case TO_BE_RESOLVED -> "Number and details disagree; to be resolved";
            case TRACE_IN_PROGRESS -> "Trace under way";
            case NOT_REQUIRED -> "None, and none needed";
            case POSTPONED -> "None yet: a baby under six weeks old";
        };
    }

    /** How it is known. */
    public static String words(NumberSource source) {
        return switch (source) {
            case NATIONAL_SERVICE -> "Traced with the national service";
            case DOCUMENT -> "A letter, card or app of the NHS";
            case PERSON -> "The person said so, or somebody for them";
            case OTHER_RECORD -> "Another organisation’s record";
        };
    }

    /** Every status, to choose from. */
    public static List<Choice> choices() {
        return Arrays.stream(NhsNumberStatus.values())
                .map(status -> Choice.of(status.code(), words(status)))
                .toList();
    }

    /** Every way of knowing, to choose from. */
    public static List<Choice> sources() {
        return Arrays.stream(NumberSource.values())
                .map(source -> Choice.of(source.code(), words(source)))
                .toList();
    }
}
