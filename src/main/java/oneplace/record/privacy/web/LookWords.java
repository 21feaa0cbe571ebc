package oneplace.record.privacy.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneplace.base.kernel.Purpose;
import oneplace.trust.access.RelationshipSource;
import oneplace.trust.audit.FoldedLook;
import oneplace.trust.audit.Verb;

/** A look in plain words. The log keeps codes, kinds and counts; a person reads sentences. */
final class LookWords {

    /** What the log says of a look at looks. */
    static final String LOOKS = "who has looked";

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("oneplace.record.privacy.looks", Locale.UK);
    private static final Pattern KIND = Pattern.compile("\\b(?:\\d+|of) ([A-Z][A-Za-z]+)\\b");
    private static final int MOST_KINDS = 6;

    private LookWords() {}

    /** <em>read your record</em>. */
    static String did(Verb verb, Perspective to) {
        return said("did." + verb.name(), to);
    }

    /** <em>to give you care</em>. */
    static String toWhatEnd(Purpose purpose, Perspective to) {
        return said("why." + purpose.name(), to);
    }

    /** <em>Care</em>. */
    static String purpose(Purpose purpose) {
        return WORDS.getString("purpose." + purpose.name());
    }

    /** <em>you are registered with Riverside Surgery</em>. */
    static String through(RelationshipSource source, String team, Perspective to) {
        return WORDS.getString("through." + source.name() + (to == Perspective.YOU ? ".YOU" : ".THEM"))
                .replace("{2}", team);
    }

    /** <em>The record: problems, medicines</em>; kinds without counts, since a list may have shown several people. */
    static String saw(FoldedLook look) {
        if (look.details().stream().anyMatch(detail -> detail.startsWith(LOOKS))) {
            return WORDS.getString("saw.looks");
        }
        String plain = WORDS.getString("saw." + look.verb().name());
        List<String> kinds = kinds(look.details());
        return kinds.isEmpty() || look.verb() == Verb.REFUSED ? plain : plain + ": " + String.join(", ", kinds);
    }

    private static List<String> kinds(List<String> details) {
        Set<String> kinds = new LinkedHashSet<>();
        for (String detail : details) {
            Matcher types = KIND.matcher(detail);
            while (types.find()) {
                String key = "kind." + types.group(1);
                kinds.add(WORDS.containsKey(key) ? WORDS.getString(key) : "other entries");
            }
        }
        List<String> first = new ArrayList<>(kinds.stream().limit(MOST_KINDS).toList());
        if (kinds.size() > MOST_KINDS) {
            first.add("and more");
        }
        return first;
    }

    private static String said(String key, Perspective to) {
        return WORDS.getString(key).replace("{0}", to.whose()).replace("{1}", to.whom());
    }
}
