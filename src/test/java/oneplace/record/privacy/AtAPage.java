package oneplace.record.privacy;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.PersonId;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Role;
import oneplace.examples.FormToken;
import oneplace.examples.RecordOffice.Desk;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.StaffMember;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Somebody signed in with both factors, at the pages: one of staff, or a person themselves. */
public final class AtAPage {

    private final MockMvc pages;
    private final FormToken formToken;
    private final MockHttpSession session = new MockHttpSession();
    private final Object principal;

    private AtAPage(WebApplicationContext application, Object principal) {
        this.pages = webAppContextSetup(application).apply(springSecurity()).build();
        this.formToken = FormToken.of(application);
        this.principal = principal;
    }

    /** One of staff, of a desk's organisation. */
    public static AtAPage staff(WebApplicationContext application, StaffMember member) {
        return new AtAPage(application, member);
    }

    /** A person, with an account of this id. */
    public static AtAPage person(WebApplicationContext application, UUID account, PersonId person, String name) {
        return new AtAPage(application, new PersonMember(account, person, name));
    }

    /** A member of staff that is not in the accounts: enough where only the principal is asked. */
    public static StaffMember member(Desk desk, String name, String title, Role role) {
        return new StaffMember(
                UUID.randomUUID(),
                "s." + UUID.randomUUID(),
                name,
                title,
                Set.of(role),
                desk.organisation().code(),
                Set.of(desk.team().code()),
                Set.of(),
                List.of(Purpose.DIRECT_CARE),
                false);
    }

    public Answer opens(String address) {
        return ask(get(java.net.URI.create(address)));
    }

    /** Sends a form; fields are name, value, name, value. */
    public Answer sends(String address, String... fields) {
        MockHttpServletRequestBuilder request = post(address).with(formToken);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return ask(request);
    }

    private Answer ask(MockHttpServletRequestBuilder request) {
        try {
            var response = pages.perform(request.session(session)
                            .with(authentication(
                                    UsernamePasswordAuthenticationToken.authenticated(principal, "", List.of()))))
                    .andReturn()
                    .getResponse();
            response.setCharacterEncoding("UTF-8");
            return new Answer(
                    response.getStatus(), String.valueOf(response.getRedirectedUrl()), response.getContentAsString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What came back. */
    public record Answer(int status, String redirect, String body) {

        public Document page() {
            return Jsoup.parse(body);
        }

        public String main() {
            return page().select("main").text();
        }

        public String errors() {
            return page().select(".nhsuk-error-summary__list").text();
        }
    }
}
