package oneplace.record.privacy.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** <em>read your record</em>; of a fold whatever was done, each once. */
    static String did(FoldedLook look, Perspective to) {
        return look.details().stream()
                .map(detail -> Deed.of(look.verb(), detail)
                        .map(deed -> key(deed.key("did"), look.verb()))
                        .orElse("did." + look.verb().name()))
                .distinct()
                .map(key -> said(key, to))
                .collect(Collectors.joining(" and "));
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

    /** What let somebody see without a relationship. @param whole whether it lasted over all of the looks told */
    static String emergency(boolean whole) {
        return WORDS.getString(whole ? "through.emergency" : "through.emergency.partly");
    }

    /**
     * <em>The record: problems, medicines, who has looked</em>; kinds without counts, since a list may have shown several
     * people.
     */
    static String saw(FoldedLook look) {
        List<String> plain = look.details().stream()
                .filter(detail -> Deed.of(look.verb(), detail).isEmpty())
                .toList();
        Set<String> apart = look.details().stream()
                .flatMap(detail -> Deed.of(look.verb(), detail).stream())
                .map(deed -> WORDS.getString(key(deed.key("saw"), look.verb())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (plain.isEmpty()) {
            return first(apart);
        }
        Set<String> kinds = look.verb() == Verb.REFUSED ? Set.of() : kinds(plain);
        return Stream.of(WORDS.getString("saw." + look.verb().name()), rest(kinds, apart))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private static String first(Set<String> apart) {
        String all = rest(Set.of(), apart);
        return all.substring(0, 1).toUpperCase(Locale.UK) + all.substring(1);
    }

    /** What a person would miss most stands last and is never cut. */
    private static String rest(Set<String> kinds, Set<String> apart) {
        Stream<String> more = kinds.size() > MOST_KINDS ? Stream.of("and more") : Stream.of();
        return Stream.of(
                        kinds.stream().limit(MOST_KINDS),
                        more,
                        apart.stream().map(words -> words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1)))
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
    }

    private static String key(String deed, Verb verb) {
        String own = deed + "." + verb.name();
        return WORDS.containsKey(own) ? own : deed;
    }

    private static Set<String> kinds(List<String> details) {
        Set<String> kinds = new LinkedHashSet<>();
        for (String detail : details) {
            Matcher types = KIND.matcher(detail);
            while (types.find()) {
                String key = "kind." + types.group(1);
                kinds.add(WORDS.containsKey(key) ? WORDS.getString(key) : "other entries");
            }
        }
        return kinds;
    }

    private static String said(String key, Perspective to) {
        return WORDS.getString(key).replace("{0}", to.whose()).replace("{1}", to.whom());
    }
}
