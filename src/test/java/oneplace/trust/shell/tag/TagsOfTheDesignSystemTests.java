package oneplace.trust.shell.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each of our tags writes what the design system's own examples say, except for those left out, each with its reason. */
class TagsOfTheDesignSystemTests {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final List<Fixture> ALL = Fixture.all();

    @TestFactory
    Stream<DynamicTest> a_tag_writes_what_its_examples_say() {
        LeftOut leftOut = LeftOut.read();
        return ALL.stream()
                .collect(Collectors.groupingBy(Fixture::component, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(component -> !leftOut.whole(component.getKey()))
                .map(component -> dynamicTest(component.getKey(), () -> {
                    Map<String, String> wrong = new LinkedHashMap<>();
                    for (Fixture fixture : component.getValue()) {
                        String difference = difference(fixture);
                        boolean left = leftOut.contains(fixture);
                        if (left == difference.isEmpty()) {
                            wrong.put(fixture.name(), left ? "is left out but would pass" : difference);
                        }
                    }
                    assertThat(wrong).isEmpty();
                }));
    }

    @Test
    void the_list_of_what_is_left_out_counts_right_and_names_only_examples_that_exist() {
        LeftOut leftOut = LeftOut.read();
        long left = ALL.stream().filter(leftOut::contains).count();
        assertThat(leftOut.stated())
                .isEqualTo((ALL.size() - left) + " written as the design system does, " + left + " left out");
        assertThat(leftOut.unknown(ALL)).isEmpty();
    }

    @Test
    void a_tag_that_writes_something_else_is_found_out() {
        Fixture button = ALL.stream()
                .filter(fixture -> fixture.component().equals("button"))
                .findFirst()
                .orElseThrow();
        String html = button.html();
        for (String broken : List.of(
                html.replace("nhsuk-button\" data", "nhsuk-button nhsuk-button--small\" data"),
                html.replace("type=\"submit\"", ""),
                html.replace("Save and", "Save or"),
                html.replace("</button>", "<b></b></button>"))) {
            Fixture changed = new Fixture("button", "changed", button.context(), "", broken);
            assertThat(difference(changed)).isNotEmpty();
        }
    }

    /** Empty when our tag writes the example. */
    static String difference(Fixture fixture) {
        try {
            String tag = Adapted.tag(fixture.component());
            StringOutput out = new StringOutput();
            TEMPLATES.render("tag/" + tag + ".jte", Binding.parameters(tag, Adapted.context(fixture)), out);
            String ours = Markup.normal(out.toString());
            String theirs = Markup.normal(fixture.html());
            return ours.equals(theirs) ? "" : "\n--- wanted\n" + theirs + "\n--- written\n" + ours + "\n";
        } catch (Binding.Unsupported e) {
            return String.valueOf(e.getMessage());
        }
    }
}
