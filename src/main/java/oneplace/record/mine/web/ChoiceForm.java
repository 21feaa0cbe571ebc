package oneplace.record.mine.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.base.kernel.InformationClass;
import oneplace.record.person.Person;
import oneplace.trust.shell.tag.Choice;
import org.springframework.util.MultiValueMap;

/** The form of one choice as it stands or was sent: how, whom it names, in whose words. */
public record ChoiceForm(
        InformationClass of,
        String title,
        String means,
        String how,
        List<Choice> ways,
        List<Choice> parties,
        List<String> named,
        String words,
        Map<String, String> errors) {

    private static final int LONGEST = 300;

    /** The form of how a class is shared now. */
    static ChoiceForm standing(Choosing choosing, Person person, InformationClass of) {
        Sharing now = choosing.sharing(person, of);
        return form(choosing, person, of, now.how().code(), now.named(), now.words(), Map.of());
    }

    /** What was sent, with what is wrong about it. */
    static ChoiceForm sent(Choosing choosing, Person person, InformationClass of, MultiValueMap<String, String> sent) {
        Map<String, String> errors = new LinkedHashMap<>();
        String code = text(sent, "how");
        Set<Integer> named = choosing.known(person, of, sent.getOrDefault("party", List.of()));
        Optional<HowShared> how =
                HowShared.of(code).filter(one -> one != HowShared.PRACTICE || choosing.hasPractice(person));
        if (how.isEmpty()) {
            errors.put("how", "Choose who may see it");
        } else if (how.get() == HowShared.EXCEPT && named.isEmpty()) {
            errors.put("party", "Name at least one that may not see it");
        } else if (how.get() == HowShared.NAMED && named.isEmpty()) {
            errors.put("party", "Name at least one that may see it: with none, nobody who looks after you could");
        }
        if (text(sent, "words").length() > LONGEST) {
            errors.put("words", "Use at most " + LONGEST + " characters");
        }
        return form(choosing, person, of, code, named, text(sent, "words"), errors);
    }

    /** The choice; call only without errors. */
    Sharing sharing() {
        HowShared chosen = HowShared.of(how).orElseThrow();
        Set<Integer> numbers =
                chosen.names() ? named.stream().map(Integer::valueOf).collect(Collectors.toSet()) : Set.of();
        return new Sharing(of, chosen, numbers, words);
    }

    /** The same with more errors. */
    ChoiceForm with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(errors);
        all.putAll(more);
        return new ChoiceForm(of, title, means, how, ways, parties, named, words, all);
    }

    private static ChoiceForm form(
            Choosing choosing,
            Person person,
            InformationClass of,
            String how,
            Set<Integer> named,
            String words,
            Map<String, String> errors) {
        ClassWords about = ClassWords.of(of);
        List<Choice> ways = Stream.of(HowShared.values())
                .filter(one -> one != HowShared.PRACTICE || choosing.hasPractice(person))
                .map(one -> Choice.of(one.code(), one.words()))
                .toList();
        return new ChoiceForm(
                of,
                about.title(),
                about.means(),
                how,
                ways,
                choosing.parties(person, named).stream()
                        .map(party -> Choice.of(String.valueOf(party.number()), party.name()))
                        .toList(),
                named.stream().map(String::valueOf).toList(),
                words,
                errors);
    }

    static String text(MultiValueMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.replace("\0", "").strip();
    }
}
