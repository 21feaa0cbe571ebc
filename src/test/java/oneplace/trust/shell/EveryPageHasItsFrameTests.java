package oneplace.trust.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryPageHasItsFrameTests {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shell/front",
                "shell/home",
                "shell/accessibility",
                "shell/privacy",
                "shell/cookies",
                "shell/intendedPurpose",
                "shell/contact"
            })
    void a_page_has_one_heading_one_main_part_and_no_script_or_style_of_its_own(String template) {
        for (Frame frame : new Frame[] {SampleFrames.ofThePublic("/"), SampleFrames.ofANurse("/")}) {
            Document page = render(template, frame);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("main#maincontent")).hasSize(1);
            assertThat(page.select("script:not([src]), style, [style], [onclick]"))
                    .isEmpty();
            assertThat(page.title()).endsWith("– Oneplace, Bath and North East Somerset");
            assertThat(page.select("a[href='#'], a[href='']")).isEmpty();
        }
    }

    @Test
    void the_public_sees_the_way_in_and_no_search_for_people() {
        Document page = render("shell/front", SampleFrames.ofThePublic("/"));
        assertThat(page.select("header a[href=/sign-in]")).hasSize(1);
        assertThat(page.select("header form")).isEmpty();
    }

    @Test
    void staff_see_who_they_are_a_search_that_posts_and_the_way_out() {
        Document page = render("shell/home", SampleFrames.ofANurse("/home"));
        assertThat(page.select("header").text()).contains("Ann Example", "District nurses, Keynsham", "Sign out");
        assertThat(page.select("header form[action=/people][method=post] input[name=q]"))
                .hasSize(1);
        assertThat(page.select("header form input[name=_csrf]").eachAttr("value"))
                .hasSize(2)
                .containsOnly("tok\"en");
    }

    @Test
    void the_link_of_the_page_one_is_on_says_so() {
        Document page = render("shell/cookies", SampleFrames.ofThePublic("/rules"));
        assertThat(page.select("a[aria-current=page]").text()).isEqualTo("Rules");
    }

    private Document render(String template, Frame frame) {
        StringOutput out = new StringOutput();
        templates.render(template + ".jte", Map.of("frame", frame), out);
        return Jsoup.parse(out.toString());
    }
}
