package oneplace.record.sharedrecord.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.PersonId;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Role;
import oneplace.examples.FormToken;
import oneplace.examples.RecordOffice.Desk;
import oneplace.record.person.TracedInSession;
import oneplace.trust.identity.StaffMember;
import oneplace.trust.identity.rules.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A member of a team, signed in with both factors, at the pages of the record. */
final class AtTheDesk {

    private final MockMvc pages;
    private final FormToken formToken;
    private final MockHttpSession session = new MockHttpSession();
    private final StaffMember staff;
    private @Nullable SignedIn held;

    AtTheDesk(WebApplicationContext application, Desk desk, InformationClass... cleared) {
        this(application, desk, Role.PRACTITIONER, cleared);
    }

    AtTheDesk(WebApplicationContext application, Desk desk, Role role, InformationClass... cleared) {
        this(application, desk, role, false, cleared);
    }

    /** Somebody entitled to emergency access. */
    static AtTheDesk entitled(WebApplicationContext application, Desk desk, InformationClass... cleared) {
        return new AtTheDesk(application, desk, Role.PRACTITIONER, true, cleared);
    }

    AtTheDesk(
            WebApplicationContext application,
            Desk desk,
            Role role,
            boolean mayBreakGlass,
            InformationClass... cleared) {
        this(application, desk, role, mayBreakGlass, List.of(Purpose.DIRECT_CARE), cleared);
    }

    /** Somebody with every permission of those who care, also there for administration: they keep what was written. */
    static AtTheDesk keeper(WebApplicationContext application, Desk desk) {
        return new AtTheDesk(
                application,
                desk,
                Role.RESTRICTED_CLEARANCE_PRACTITIONER,
                true,
                List.of(Purpose.DIRECT_CARE, Purpose.ADMINISTRATION));
    }

    private AtTheDesk(
            WebApplicationContext application,
            Desk desk,
            Role role,
            boolean mayBreakGlass,
            List<Purpose> purposes,
            InformationClass... cleared) {
        this.pages = webAppContextSetup(application).apply(springSecurity()).build();
        this.formToken = FormToken.of(application);
        this.staff = new StaffMember(
                UUID.randomUUID(),
                "kezia." + UUID.randomUUID(),
                "Kezia Nwosu",
                "district nurse",
                rolesOf(role, cleared),
                desk.organisation().code(),
                Set.of(desk.team().code()),
                Set.of(cleared),
                purposes,
                mayBreakGlass);
    }

    /** Whoever is cleared has a role that includes it. */
    private static Set<Role> rolesOf(Role role, InformationClass... cleared) {
        return cleared.length == 0 || role == Role.RESTRICTED_CLEARANCE_PRACTITIONER
                ? Set.of(role)
                : Set.of(role, Role.RESTRICTED_CLEARANCE_PRACTITIONER);
    }

    /** Who they are was proved again a moment ago. */
    AtTheDesk confirmed() {
        Instant now = Instant.now();
        held = SignedIn.withPassword(staff.id(), now).withSecondFactor(now);
        return this;
    }

    /** The account, as the audit log has it. */
    String who() {
        return staff.id().toString();
    }

    /** As the search does when a trace succeeds. */
    void traced(PersonId person) {
        TracedInSession.remember(session, person);
    }

    Answer opens(String address) {
        return ask(get(java.net.URI.create(address)));
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
            var response = pages.perform(request.session(session).with(authentication(signedIn())))
                    .andReturn()
                    .getResponse();
            return new Answer(
                    response.getStatus(), String.valueOf(response.getRedirectedUrl()), response.getContentAsString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private UsernamePasswordAuthenticationToken signedIn() {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(staff, "", List.of());
        signedIn.setDetails(held);
        return signedIn;
    }

    /** A page that came back. */
    record Answer(int status, String redirect, String body) {

        Document page() {
            return Jsoup.parse(body);
        }

        String main() {
            return String.valueOf(page().selectFirst("main")).isEmpty()
                    ? ""
                    : page().select("main").text();
        }
    }
}
