package oneplace.trust.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import oneplace.examples.WithPlace;
import oneplace.trust.access.policy.Example;
import oneplace.trust.access.policy.Policy;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@WithPlace
class PolicyReadByAnybodyTests {

    private final MockMvc pages;

    @Autowired
    PolicyReadByAnybodyTests(WebApplicationContext application) {
        this.pages = webAppContextSetup(application).apply(springSecurity()).build();
    }

    private Document page(String query) throws Exception {
        var answer = pages.perform(get("/policy" + query)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void everyRuleStandsThereAsASentenceWithItsTextAndWhatTheEngineSaysOfItsExamples() throws Exception {
        Document page = page("");
        Policy.shipped().rules().forEach(rule -> {
            assertThat(page.getElementById(rule.id())).isNotNull();
            assertThat(page.select("pre").eachText()).anyMatch(text -> text.contains("@id(\"" + rule.id() + "\")"));
        });
        long seen = Example.shipped().stream().filter(Example::seen).count();
        assertThat(page.select("td").eachText().stream().filter("Seen"::equals)).hasSize((int) seen);
        assertThat(page.getElementById("answer")).isNull();
    }

    @Test
    void aCaseOfOnesOwnIsAnsweredWithTheRulesThatDecided() throws Exception {
        String registrar =
                "?kind=staff&purpose=direct-care&basis=emergency&class=mental-health&cleared=no&choice=withheld"
                        + "&author=partner&hidden=no&protection=none&entitled=";
        assertThat(page(registrar + "yes").select("#answer").text())
                .contains("They see it", "Staff who are entitled to may open, in an emergency");
        assertThat(page(registrar + "no").select("#answer").text()).contains("They do not see it", "no rule opens it");
    }

    @Test
    void whatIsNoChoiceCountsAsTheFirst() throws Exception {
        assertThat(page("?kind=%3Cscript%3E&class=none").select("#answer").text())
                .contains("They do not see it");
    }
}
