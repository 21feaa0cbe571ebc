package oneplace.trust.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oneplace.base.rulebook.Field;
import oneplace.base.rulebook.Finding;
import oneplace.base.rulebook.Rule;
import oneplace.base.rulebook.RuleOfEveryField;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RulePageTests {

    private static final Field.Typed NOTHING = name -> List.of();

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Rule rule = new RuleOfEveryField();

    @Test
    void every_kind_of_field_is_asked_for_with_its_words() {
        Document page = render(NOTHING, Map.of(), null);
        assertThat(page.select("form input[type=text][name=t]")).hasSize(1);
        assertThat(page.select("form input[type=radio][name=y]").eachAttr("value"))
                .containsExactly("yes", "no");
        assertThat(page.select("form input[name=n]").attr("inputmode")).isEqualTo("numeric");
        assertThat(page.select("form #d input").eachAttr("name")).containsExactly("d-day", "d-month", "d-year");
        assertThat(page.select("form select[name=o] option").eachAttr("value")).containsExactly("", "mon");
        assertThat(page.select("form input[type=checkbox][name=m]")).hasSize(1);
        assertThat(page.select("form").attr("method")).isEqualTo("post");
        assertThat(page.select("#answer")).isEmpty();
    }

    @Test
    void the_examples_show_their_answers() {
        assertThat(render(NOTHING, Map.of(), null).select("table tbody tr").text())
                .contains("Yes it is", "A first example");
    }

    @Test
    void an_answer_says_because() {
        Document page = render(NOTHING, Map.of(), Finding.of("Yes it is").because("it was said."));
        assertThat(page.select("#answer").text()).contains("Yes it is", "Because", "it was said.");
    }

    @Test
    void an_error_stands_above_and_at_its_field_and_what_was_typed_is_kept() {
        Field.Typed typed = name -> name.equals("n") ? List.of("<b>") : name.equals("m") ? List.of("mon") : List.of();
        Document page = render(typed, Map.of("n", "Number must be a whole number from 0 to 9."), null);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".nhsuk-error-summary a[href=#n]").text())
                .isEqualTo("Number must be a whole number from 0 to 9.");
        assertThat(page.select("#n-error").text()).contains("Number must be");
        assertThat(page.select("#n").val()).isEqualTo("<b>");
        assertThat(page.select("input[name=m][checked]")).hasSize(1);
    }

    private Document render(
            Field.Typed typed, Map<String, String> problems, @org.jspecify.annotations.Nullable Finding finding) {
        Map<String, Object> model = new HashMap<>(Map.of(
                "frame", SampleFrames.ofThePublic("/rules/x"), "rule", rule, "typed", typed, "problems", problems));
        if (finding != null) {
            model.put("finding", finding);
        }
        StringOutput out = new StringOutput();
        templates.render("rulebook/rule.jte", model, out);
        return Jsoup.parse(out.toString());
    }
}
