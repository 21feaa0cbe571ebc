package oneplace.record.person.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Role;
import oneplace.examples.FormToken;
import oneplace.examples.RecordOffice.Desk;
import oneplace.trust.identity.StaffMember;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Somebody of a team, signed in with both factors, at the pages of the index. */
final class AtTheIndex {

    private final MockMvc pages;
    private final FormToken formToken;
    private final MockHttpSession session = new MockHttpSession();
    private final StaffMember staff;

    AtTheIndex(WebApplicationContext application, Desk desk, Role role) {
        this.pages = webAppContextSetup(application).apply(springSecurity()).build();
        this.formToken = FormToken.of(application);
        this.staff = new StaffMember(
                UUID.randomUUID(),
                "kezia." + UUID.randomUUID(),
                "Kezia Nwosu",
                "district nurse",
                Set.of(role),
                desk.organisation().code(),
                Set.of(desk.team().code()),
                Set.of(),
                List.of(Purpose.DIRECT_CARE),
                false);
    }

    MockHttpSession session() {
        return session;
    }

    Answer opens(String address) {
        return ask(get(java.net.URI.create(address)));
    }

    /** Opens a form, types into some of its fields, and sends all of them. Fields are name, value, name, value. */
    Answer fills(String address, String... fields) {
        return sends(address, opens(address), fields);
    }

    /** Sends the form of a page that was opened before, with some fields typed into. */
    Answer sends(String address, Answer opened, String... typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        opened.page().select("main form").forms().getFirst().formData().forEach(f -> fields.put(f.key(), f.value()));
        fields.remove("_csrf");
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return sends(
                address,
                fields.entrySet().stream()
                        .flatMap(f -> Stream.of(f.getKey(), f.getValue()))
                        .toArray(String[]::new));
    }

    /** Sends a form; fields are name, value, name, value. */
    Answer sends(String address, String... fields) {
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
                                    UsernamePasswordAuthenticationToken.authenticated(staff, "", List.of()))))
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

        /** The error messages, by the field they stand at. */
        String errors() {
            return page().select(".nhsuk-error-summary__list").text();
        }
    }
}
