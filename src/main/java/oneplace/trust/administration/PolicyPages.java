package oneplace.trust.administration;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneplace.trust.access.policy.Example;
import oneplace.trust.access.policy.Policy;
import oneplace.trust.access.policy.Rule;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The access policy for everybody to read: each rule as a sentence, as the engine has it, and with examples that the engine
 * answers as the page is written; and a case of one's own. Nothing on it is about a person, and nothing is kept.
 */
@Controller
class PolicyPages {

    static final String ADDRESS = "/policy";

    @GetMapping(ADDRESS)
    String policy(@RequestParam Map<String, String> typed, Model model) {
        Policy policy = Policy.shipped();
        model.addAttribute("rules", policy.rules());
        model.addAttribute(
                "examples",
                Example.shipped().stream()
                        .map(example ->
                                new PolicyForm.Shown(example, policy.decide(example.mandate(), example.asked())))
                        .collect(Collectors.groupingBy(shown -> shown.example().rule())));
        PolicyForm form = new PolicyForm(typed);
        model.addAttribute("form", form);
        model.addAttribute("answer", form.asked() ? policy.decide(form.mandate(), form.question()) : null);
        model.addAttribute(
                "sentences", policy.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity())));
        return "administration/policy";
    }
}
