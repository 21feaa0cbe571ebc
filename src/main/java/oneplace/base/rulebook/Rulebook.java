package oneplace.base.rulebook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import oneplace.base.rulebook.Read.Unusable;
import oneplace.base.rulebook.Read.Usable;
import org.springframework.stereotype.Component;

/** All public rules by their ids. Two rules of one id stop the start. */
@Component
public class Rulebook {

    /** What came of asking a rule. */
    public sealed interface Answer {
        /** It found something. */
        record Found(Finding finding) implements Answer {}

        /** It was not applied: some fields could not be used. By field name, a sentence each. */
        record Unanswered(Map<String, String> problems) implements Answer {}
    }

    private final Map<String, Rule> rules = new TreeMap<>();

    Rulebook(List<Rule> rules) {
        for (Rule rule : rules) {
            if (this.rules.put(rule.id(), rule) != null) {
                throw new IllegalStateException("two rules are called \"" + rule.id() + "\"");
            }
        }
    }

    /** Every rule, by title. */
    public List<Rule> all() {
        return rules.values().stream()
                .sorted(Comparator.comparing(rule -> rule.about().title()))
                .toList();
    }

    /** The rule of that id. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** Applies a rule to an input as a machine sends it. Names the rule does not take are ignored. */
    public static Answer ask(Rule rule, Map<String, ?> input) {
        Map<Field<?>, Object> usable = new HashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (Field<?> field : rule.takes()) {
            switch (field.read(input.get(field.name()))) {
                case Usable<?>(Object value) -> usable.put(field, value);
                case Unusable<?>(String why) -> problems.put(field.name(), field.label() + " " + why + ".");
            }
        }
        return problems.isEmpty() ? new Answer.Found(rule.decide(new Given(usable))) : new Answer.Unanswered(problems);
    }
}
