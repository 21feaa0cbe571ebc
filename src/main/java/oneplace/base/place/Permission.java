package oneplace.base.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a role may be allowed to do at all. It opens no record by itself: a record also needs a live relationship,
 * and a restricted class needs clearance.
 */
public enum Permission {
    READ_OWN_RECORD("read the record that is about oneself, or about the person one speaks for"),
    TRACE_PEOPLE("search the index of people and trace one of them"),
    REGISTER_PEOPLE("register a person and change their details"),
    LOWER_PROTECTION("end the protection of a person's details"),
    MERGE_PEOPLE("decide on uncertain matches, merge two entries and take a merge back"),
    READ_RECORD("read the record of a person one's team works with"),
    WRITE_RECORD("add to the record of a person one's team works with"),
    HOLD_CLEARANCE("be cleared for restricted classes of information"),
    BREAK_GLASS("open a record in an emergency without a relationship"),
    RECORD_SHARING_CHOICE("write down the sharing choice a person has made"),
    IMPORT_RECORDS("bring in records by file or message"),
    READ_AUDIT("see who has looked at any record"),
    REVIEW_EMERGENCY_LOOKS("review records opened in an emergency"),
    READ_COUNTS("see figures in which nobody can be recognised"),
    MANAGE_STAFF("open and close staff accounts, set roles, teams and clearance"),
    MANAGE_CLIENTS("register programs that connect to the place"),
    MANAGE_PLACE("change settings, organisations and teams of the place");

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String words;

    Permission(String words) {
        this.words = words;
    }

    /** As written in a pack: {@code trace-people}. */
    public String code() {
        return code;
    }

    /** What it lets one do, to follow "may": "search the index of people and trace one of them". */
    public String words() {
        return words;
    }

    /** The permission of a code; empty when there is none such. */
    public static Optional<Permission> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}
