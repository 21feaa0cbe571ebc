package oneplace.trust.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.trust.access.Mandate;
import oneplace.trust.access.ViewerKind;
import oneplace.trust.access.policy.Authorship;
import oneplace.trust.access.policy.Basis;
import oneplace.trust.access.policy.Case;
import oneplace.trust.access.policy.Choice;
import oneplace.trust.access.policy.Example;
import oneplace.trust.access.policy.Protection;
import oneplace.trust.access.policy.Verdict;
import oneplace.trust.identity.Horizon;
import oneplace.trust.shell.tag.Option;

/**
 * A case that a reader of the policy tries. What was not chosen, or is no choice, counts as the first one.
 *
 * @param typed what was sent, by field
 */
public record PolicyForm(Map<String, String> typed) {

    private static final Set<Basis> WITH_PURPOSE = Set.of(Basis.RELATIONSHIP, Basis.WHOLE_PLACE, Basis.NOBODY);

    public PolicyForm {
        typed = Map.copyOf(typed);
    }

    /** Whether anything was asked. */
    public boolean asked() {
        return typed.containsKey("kind");
    }

    /** Who asks. */
    Mandate mandate() {
        InformationClass of = value("class", InformationClass.class);
        return new Mandate(
                value("kind", ViewerKind.class),
                Set.of(value("purpose", Purpose.class)),
                yes("cleared") ? InformationClass.all() : InformationClass.all() & ~of.bit(),
                value("basis", Basis.class) == Basis.WHOLE_PLACE ? Horizon.WHOLE_PLACE : Horizon.OWN_PEOPLE,
                yes("entitled"));
    }

    /** What they ask. */
    Case question() {
        Basis basis = value("basis", Basis.class);
        return new Case(
                basis,
                WITH_PURPOSE.contains(basis) && value("kind", ViewerKind.class) != ViewerKind.PERSON
                        ? Optional.of(value("purpose", Purpose.class))
                        : Optional.empty(),
                value("choice", Choice.class),
                value("author", Authorship.class),
                value("class", InformationClass.class),
                yes("hidden"),
                value("protection", Protection.class));
    }

    private boolean yes(String field) {
        return typed.getOrDefault(field, "").equals("yes");
    }

    private <E extends Enum<E>> E value(String field, Class<E> type) {
        String sent = typed.getOrDefault(field, "");
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(one -> code(one).equals(sent))
                .findFirst()
                .orElse(all[0]);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An example and what the engine says to it now. */
    public record Shown(Example example, Verdict verdict) {}

    /**
     * One question of the form.
     *
     * @param items code and words of each answer
     */
    public record Choosing(String name, String asks, List<Option> items) {}

    /** The questions of the form, in order. */
    public List<Choosing> questions() {
        return List.of(
                new Choosing(
                        "kind",
                        "Who asks?",
                        words(
                                "staff",
                                "Somebody who works here",
                                "system",
                                "A system",
                                "person",
                                "A person, or who speaks for them",
                                "house",
                                "The program itself")),
                new Choosing(
                        "purpose",
                        "What for?",
                        words(
                                "direct-care",
                                "Direct care",
                                "safeguarding",
                                "Safeguarding",
                                "administration",
                                "Administration",
                                "commissioning",
                                "Commissioning",
                                "risk-stratification",
                                "Finding who is at risk")),
                new Choosing(
                        "basis",
                        "What connects them with the person?",
                        words(
                                "relationship",
                                "A relationship of their team that is live, for that purpose",
                                "ended",
                                "A relationship that has ended",
                                "emergency",
                                "Emergency access that names the class",
                                "whole-place",
                                "A system of the whole place",
                                "self",
                                "It is their own record",
                                "proxy",
                                "The person let them speak for them, and see the class",
                                "nobody",
                                "The entry stands in nobody's record")),
                new Choosing(
                        "class",
                        "What is the entry about?",
                        Arrays.stream(InformationClass.values())
                                .map(of -> Option.of(of.code(), title(of.code())))
                                .toList()),
                new Choosing("cleared", "Are they cleared for that?", words("yes", "Yes", "no", "No")),
                new Choosing(
                        "choice",
                        "What has the person chosen about it for them?",
                        words("none", "Nothing", "shared", "To share it", "withheld", "To withhold it")),
                new Choosing(
                        "author",
                        "Who wrote it?",
                        words(
                                "partner",
                                "An organisation with a sharing agreement in date",
                                "own",
                                "Their own organisation",
                                "other",
                                "An organisation without one")),
                new Choosing("entitled", "Are they entitled to emergency access?", words("no", "No", "yes", "Yes")),
                new Choosing("hidden", "Was it hidden from the person?", words("no", "No", "yes", "Yes")),
                new Choosing(
                        "protection",
                        "Is the person protected?",
                        words(
                                "none",
                                "No",
                                "restricted",
                                "Restricted: address and telephone hidden",
                                "very-restricted",
                                "Very restricted",
                                "redacted",
                                "Redacted")));
    }

    /** What was chosen, or the first. */
    public String chosen(Choosing question) {
        return typed.getOrDefault(
                question.name(), String.valueOf(question.items().getFirst().value()));
    }

    private static String title(String code) {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('-', ' ');
    }

    private static List<Option> words(String... codesAndWords) {
        return IntStream.range(0, codesAndWords.length / 2)
                .mapToObj(i -> Option.of(codesAndWords[2 * i], codesAndWords[2 * i + 1]))
                .toList();
    }
}
