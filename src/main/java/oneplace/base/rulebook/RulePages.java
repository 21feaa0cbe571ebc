package oneplace.base.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oneplace.base.rulebook.Rulebook.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The rules for people. The form answers on its own page: nothing is kept, so there is nothing to be led on to. */
@Controller
class RulePages {

    private final Rulebook rulebook;

    RulePages(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GetMapping("/rules")
    String all(Model model) {
        model.addAttribute("rules", rulebook.all());
        return "rulebook/rules";
    }

    @GetMapping("/rules/{id}")
    ModelAndView one(@PathVariable String id) {
        return page(rule(id), name -> List.of(), Map.of());
    }

    @PostMapping("/rules/{id}")
    ModelAndView answer(@PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        Rule rule = rule(id);
        Field.Typed typed = name -> form.getOrDefault(name, List.of());
        return switch (Rulebook.ask(rule, input(rule, typed))) {
            case Answer.Found(Finding finding) -> page(rule, typed, Map.of()).addObject("finding", finding);
            case Answer.Unanswered(Map<String, String> problems) -> {
                ModelAndView page = page(rule, typed, inWords(rule, problems));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private Rule rule(String id) {
        return rulebook.rule(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, Object> input(Rule rule, Field.Typed typed) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (Field<?> field : rule.takes()) {
            Object value = field.typed(typed);
            if (value != null) {
                input.put(field.name(), value);
            }
        }
        return input;
    }

    /** A form shows its answers by their words; the codes a machine is told of mean nothing to whom it asks. */
    private static Map<String, String> inWords(Rule rule, Map<String, String> problems) {
        Map<String, String> words = new LinkedHashMap<>(problems);
        for (Field<?> field : rule.takes()) {
            switch (field) {
                case Field.OneOf one -> words.replace(one.name(), one.label() + ": choose one of the answers.");
                case Field.ManyOf many -> words.replace(many.name(), many.label() + ": choose among the answers only.");
                case Field.Text _, Field.YesNo _, Field.WholeNumber _, Field.Day _ -> {}
            }
        }
        return words;
    }

    private static ModelAndView page(Rule rule, Field.Typed typed, Map<String, String> problems) {
        return new ModelAndView("rulebook/rule")
                .addObject("rule", rule)
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
