package oneplace.trust.shell.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oneplace.base.place.OrganisationSign;
import oneplace.trust.shell.SampleFrames;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OurOwnTagsTests {

    private static final Content WHY = output -> output.writeContent("<p>why</p>");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @ParameterizedTest
    @EnumSource(OrganisationSign.class)
    void every_organisation_prints_its_letters_and_says_its_kind(OrganisationSign sign) {
        Element org = render("org", Map.of("sign", sign, "name", "Riverside Surgery"));
        assertThat(org.text()).isEqualTo(sign.name() + " Riverside Surgery");
        assertThat(org.select("abbr").attr("title")).isEqualToIgnoringCase(sign.word());
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "running", "idle", "soon", "late"})
    void every_state_has_a_shape_of_its_own_and_a_word(String kind) {
        Element state = render("state", Map.of("kind", kind, "words", "The word"));
        assertThat(state.text()).isEqualTo("The word");
        assertThat(state.select("svg[aria-hidden=true]")).hasSize(1);
        assertThatThrownBy(() -> render("state", Map.of("kind", "other", "words", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "warn", "stop", "done"})
    void every_notice_has_a_shape(String kind) {
        assertThat(render("notice", Map.of("kind", kind, "content", WHY)).select("svg"))
                .hasSize(1);
    }

    @Test
    void a_clock_fills_as_time_goes_and_prints_what_is_left() {
        Element clock =
                render("clock", Map.of("kind", "soon", "gone", 0.25, "left", "2 days left", "by", "due 21 Nov"));
        assertThat(clock.text()).isEqualTo("2 days left due 21 Nov");
        assertThat(Clock.pie(0.25)).isEqualTo("M10 10V2A8 8 0 0 1 18.0 10.0Z");
        assertThat(Clock.pie(0.75)).isEqualTo("M10 10V2A8 8 0 1 1 2.0 10.0Z");
        assertThat(Clock.pie(7)).startsWith("M10 10V2A8 8 0 1 1");
        assertThat(Clock.pie(-1)).isEqualTo("M10 10V2A8 8 0 0 1 10.0 2.0Z");
    }

    @Test
    void a_code_says_what_it_means() {
        assertThat(render("code", Map.of("letters", "S/P", "means", "Shadow, then pooled", "kind", "s"))
                        .text())
                .isEqualTo("S/P: Shadow, then pooled");
    }

    @Test
    void a_banner_names_the_person_and_says_so_when_nothing_is_recorded() {
        PersonBanner person = new PersonBanner(
                "ELLERY, Margaret",
                "Mrs",
                List.of(Fact.of("Born", "14 Mar 1943 (83 y)")),
                List.of(PersonBanner.line("Allergy:", "<penicillin>")),
                List.of(),
                List.of());
        Element banner = render("personBanner", Map.of("person", person, "whySeen", WHY));
        assertThat(banner.select("h1").text()).isEqualTo("ELLERY, Margaret (Mrs)");
        assertThat(banner.select(".op-person__band--alert li").html())
                .isEqualTo("<strong>Allergy:</strong> &lt;penicillin&gt;");
        assertThat(banner.text()).contains("None recorded. Ask", "Nobody recorded");
    }

    @Test
    void the_sentence_about_withheld_parts_is_always_there() {
        assertThat(render(
                                "whySeen",
                                Map.of("because", "your team visits", "purpose", "direct care", "seen", "09:42 today"))
                        .text())
                .contains("your team visits", "any record may be incomplete");
    }

    @Test
    void a_refusal_is_the_same_but_for_its_reference() {
        Map<String, Object> said = new HashMap<>(Map.of(
                "head", "You cannot open this record",
                "lead", "Your team has no current link.",
                "because", List.of("a record opens only to a team with a link;"),
                "ways", List.of(new Step("Record a contact", "/contacts", "The record opens at once.")),
                "recorded", "19 November 2026, 14:06",
                "reference", "R7F2 19K4",
                "ring", "Privacy officer."));
        String first = render("refusal", said).outerHtml();
        said.put("reference", "XXXX XXXX");
        assertThat(render("refusal", said).outerHtml()).isEqualTo(first.replace("R7F2 19K4", "XXXX XXXX"));
    }

    @Test
    void a_table_has_heads_for_rows_and_columns_labels_for_a_phone_and_no_blank_cell() {
        Element table = render(
                "dataTable",
                Map.of(
                        "caption", "Problems",
                        "columns", List.of(Column.of("Problem"), Column.figures("Score"), Column.of("Since")),
                        "rows", List.of(List.of(Cell.of("Falls"), Cell.of("7"), Cell.of("")))));
        assertThat(table.select("caption").text()).isEqualTo("Problems");
        assertThat(table.select("thead th[scope=col]")).hasSize(3);
        assertThat(table.select("tbody th[scope=row]").text()).isEqualTo("Falls");
        assertThat(table.select("td[data-label=Score].op-table__n").text()).isEqualTo("7");
        assertThat(table.select("td[data-label=Since]").text()).isEqualTo("–");
    }

    @Test
    void a_timeline_stands_today_between_what_is_ahead_and_what_was() {
        Moment moment = new Moment("Thu 3 Dec, 11:00", OrganisationSign.SC, "Plan review", "/x", "At home", null, null);
        Element line = render(
                "timeline",
                Map.of(
                        "ahead",
                        new Moment.Stretch("Ahead", List.of(moment)),
                        "today",
                        "Thursday 19 November 2026",
                        "past",
                        List.of(new Moment.Stretch("November 2026", List.of(moment)))));
        assertThat(line.select("li").eachText())
                .containsExactly(
                        "Ahead",
                        "Thu 3 Dec, 11:00 SC Plan review At home",
                        "Today, Thursday 19 November 2026",
                        "November 2026",
                        "Thu 3 Dec, 11:00 SC Plan review At home");
    }

    @Test
    void pages_of_a_search_are_buttons_so_that_nothing_searched_stands_in_an_address() {
        Element pages = render(
                "morePages",
                Map.of(
                        "frame",
                        SampleFrames.ofANurse("/people"),
                        "action",
                        "/people",
                        "fields",
                        Map.of("q", "ellery"),
                        "page",
                        2,
                        "more",
                        true,
                        "what",
                        "people"));
        assertThat(pages.select("a")).isEmpty();
        assertThat(pages.select("form[method=post] input[name=page]").eachAttr("value"))
                .containsExactly("1", "3");
        assertThat(pages.select("input[name=_csrf]")).hasSize(2);
    }

    @Test
    void a_filter_folds_on_a_phone_and_keeps_what_was_chosen() {
        Content group = output -> templates.render(
                "tag/filter.jte",
                Map.of(
                        "legend",
                        "Organisation",
                        "name",
                        "org",
                        "items",
                        List.of(Choice.of("gp", "GP – General practice (14)"), Choice.of("ho", "HO – Hospital (6)")),
                        "values",
                        List.of("ho"),
                        "many",
                        true),
                output);
        Element filters = render("filters", Map.of("action", "/timeline", "summary", "Filter", "content", group));
        assertThat(filters.select("details.op-filters--wide > summary").text()).isEqualTo("Filter");
        assertThat(filters.select("input[checked]").eachAttr("value")).containsExactly("ho");
    }

    private Element render(String tag, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        templates.render("tag/" + tag + ".jte", parameters, out);
        return Jsoup.parseBodyFragment(out.toString()).body();
    }
}
