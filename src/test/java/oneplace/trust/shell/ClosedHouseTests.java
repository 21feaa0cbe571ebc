package oneplace.trust.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class ClosedHouseTests {

    private final Closed closed = new Closed(TemplateEngine.createPrecompiled(ContentType.Html), new Assets());

    @Test
    void when_the_database_is_down_a_page_that_needs_nothing_says_so() throws Exception {
        MockHttpServletResponse response =
                answer("/people", new CannotCreateTransactionException("no connection to 10.0.0.1"));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=1");
        assertThat(response.getContentAsString())
                .contains("The service is closed for a moment", "999")
                .doesNotContain("half a page", "10.0.0.1", "<script", "<form");
    }

    @Test
    void a_fault_below_another_counts_too() throws Exception {
        Exception fault = new ServletException(new DataAccessResourceFailureException("down"));
        assertThat(answer("/people", fault).getStatus()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir/Patient, application/fhir+json, OperationOutcome",
        "/api/people, application/problem+json, about:blank",
        "/oauth2/token, application/problem+json, about:blank"
    })
    void machines_are_told_in_their_own_form(String path, String type, String word) throws Exception {
        MockHttpServletResponse response = answer(path, new DataAccessResourceFailureException("down"));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith(type);
        assertThat(response.getContentAsString()).startsWith("{").contains(word);
    }

    @Test
    void another_fault_goes_its_way() {
        assertThatThrownBy(() -> answer("/people", new IllegalStateException("ours")))
                .isInstanceOf(IllegalStateException.class);
    }

    private MockHttpServletResponse answer(String path, Exception fault) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain down = (request, answer) -> {
            ((HttpServletResponse) answer).setHeader("Strict-Transport-Security", "max-age=1");
            answer.getWriter().write("half a page");
            switch (fault) {
                case RuntimeException e -> throw e;
                case ServletException e -> throw e;
                default -> throw new IllegalArgumentException(fault);
            }
        };
        closed.doFilter(new MockHttpServletRequest("GET", path), response, down);
        return response;
    }
}
