package oneplace.base.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.function.UnaryOperator;
import oneplace.examples.FormToken;
import oneplace.examples.WithPlace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody tries a rule on its page and leaves answers out: the page names the questions, in words and not in codes. */
@WithPlace
class SomebodyTriesARuleTests {

    @Autowired
    WebApplicationContext application;

    @Test
    void who_leaves_a_question_out_is_told_which_and_to_choose() {
        Document page = sends(form -> form.param("family", "family-same"));
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".nhsuk-error-summary a[href=#nhsNumber]").text())
                .isEqualTo("NHS numbers: choose one of the answers.");
        assertThat(page.select("#born-error").text()).endsWith("Dates of birth: choose one of the answers.");
        for (var option : page.select("select[name=nhsNumber] option[value~=.+]")) {
            assertThat(page.select(".nhsuk-error-summary, .nhsuk-error-message").text())
                    .as("the code of an answer")
                    .doesNotContain(option.val());
        }
    }

    private Document sends(UnaryOperator<MockHttpServletRequestBuilder> filled) {
        MockMvcTester pages = MockMvcTester.from(
                application, builder -> builder.apply(springSecurity()).build());
        var request = MockMvcRequestBuilders.post("/rules/person-match").with(FormToken.of(application));
        var answer = pages.perform(filled.apply(request));
        assertThat(answer).hasStatus(422);
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
