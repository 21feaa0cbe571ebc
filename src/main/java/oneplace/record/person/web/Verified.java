package oneplace.record.person.web;

import oneplace.record.person.Person;

/** How far an NHS number has been checked, in words. */
final class Verified {

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
}
