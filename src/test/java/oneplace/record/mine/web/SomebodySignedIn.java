package oneplace.record.mine.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Role;
import oneplace.examples.FormToken;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.trust.identity.Member;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.StaffMember;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A person at their own pages, or staff at the pages about a person, signed in with both factors. */
final class SomebodySignedIn {

    private final MockMvc pages;
    private final FormToken formToken;
    private final MockHttpSession session = new MockHttpSession();
    private final Member member;

    private SomebodySignedIn(WebApplicationContext application, Member member) {
        this.pages = webAppContextSetup(application).apply(springSecurity()).build();
        this.formToken = FormToken.of(application);
        this.member = member;
    }

    static SomebodySignedIn person(WebApplicationContext application, Someone someone, String name) {
        return new SomebodySignedIn(application, new PersonMember(UUID.randomUUID(), someone.id(), name));
    }

    static SomebodySignedIn staff(
            WebApplicationContext application, Desk desk, Role role, InformationClass... clearance) {
        return new SomebodySignedIn(
                application,
                new StaffMember(
                        UUID.randomUUID(),
                        "kezia." + UUID.randomUUID(),
                        "Kezia Nwosu",
                        "district nurse",
                        Set.of(role),
                        desk.organisation().code(),
                        Set.of(desk.team().code()),
                        Set.of(clearance),
                        List.of(Purpose.DIRECT_CARE),
                        false));
    }

    Member member() {
        return member;
    }

    Answer opens(String address) {
        return ask(get(java.net.URI.create(address)));
    }

    /** Sends a form; fields are name, value, name, value. */
    Answer sends(String address, String... fields) {
        MockHttpServletRequestBuilder request =
                post(java.net.URI.create(address)).with(formToken);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return ask(request);
    }

    private Answer ask(MockHttpServletRequestBuilder request) {
        try {
            var response = pages.perform(request.session(session)
                            .with(authentication(
                                    UsernamePasswordAuthenticationToken.authenticated(member, "", List.of()))))
                    .andReturn()
                    .getResponse();
            response.setCharacterEncoding("UTF-8");
            return new Answer(
                    response.getStatus(), String.valueOf(response.getRedirectedUrl()), response.getContentAsString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A page that came back. */
    record Answer(int status, String redirect, String body) {

        Document page() {
            return Jsoup.parse(body);
        }

        String main() {
            return page().select("main").text();
        }

        String errors() {
            return page().select(".nhsuk-error-summary__list").text();
        }
    }
}
