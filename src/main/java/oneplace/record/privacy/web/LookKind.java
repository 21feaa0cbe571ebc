package oneplace.record.privacy.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.trust.audit.LookFilter;
import oneplace.trust.audit.LookFilter.Callers;
import oneplace.trust.audit.Verb;
import oneplace.trust.shell.tag.Option;

/** Kinds of looks a list can be narrowed to. */
enum LookKind {
    ALL("", "Everyone"),
    EMERGENCIES("emergencies", "Only emergencies"),
    TAKEN("taken", "Only printed or sent"),
    CHANGES("changes", "Only changes"),
    REFUSED("refused", "Only refused"),
    PEOPLE("people", "Only people"),
    SYSTEMS("systems", "Only computer systems");

    private static final Set<Verb> CHANGING =
            EnumSet.of(Verb.CREATE, Verb.UPDATE, Verb.DELETE, Verb.IMPORT, Verb.ADMINISTER);

    private final String code;
    private final String words;

    LookKind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As it stands in an address. */
    String code() {
        return code;
    }

    /** The kind of a code; all for anything else. */
    static LookKind of(String code) {
        return Arrays.stream(values())
                .filter(k -> k.code.equals(code))
                .findFirst()
                .orElse(ALL);
    }

    /** For a list to choose from. */
    static List<Option> options() {
        return Arrays.stream(values()).map(k -> Option.of(k.code, k.words)).toList();
    }

    /** A filter narrowed to this kind. */
    LookFilter narrow(LookFilter filter) {
        return switch (this) {
            case ALL -> filter;
            case EMERGENCIES -> filter.doing(Set.of(Verb.BREAK_GLASS));
            case TAKEN -> filter.doing(Set.of(Verb.PRINT, Verb.EXPORT));
            case CHANGES -> filter.doing(CHANGING);
            case REFUSED -> filter.doing(Set.of(Verb.REFUSED));
            case PEOPLE -> filter.by(Callers.PEOPLE);
            case SYSTEMS -> filter.by(Callers.SYSTEMS);
        };
    }

    /** The words of the choice; empty for all. */
    Optional<String> chosen() {
        return this == ALL ? Optional.empty() : Optional.of(words);
    }
}
