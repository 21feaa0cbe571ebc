package oneplace.trust.administration;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import oneplace.base.kernel.Ids;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Role;
import oneplace.examples.FormToken;
import oneplace.trust.identity.StaffMember;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody of one role, signed in, at the pages of administration. */
public final class AdministratorAtWork {

    private final MockMvc pages;
    private final FormToken formToken;
    private final StaffMember member;

    public AdministratorAtWork(WebApplicationContext application, Role role) {
        pages = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        this.formToken = FormToken.of(application);
        member = new StaffMember(
                Ids.next(),
                "ada.example",
                "Ada Example",
                "",
                Set.of(role),
                new OrganisationCode("org-council"),
                Set.of(),
                Set.of(),
                List.of(Purpose.ADMINISTRATION),
                false);
    }

    public MockHttpServletResponse reads(String path) {
        return asks(get(path));
    }

    public Document page(String path) throws Exception {
        return Jsoup.parse(reads(path).getContentAsString());
    }

    /** Fields are name, value, name, value. */
    public MockHttpServletResponse sends(String path, String... fields) {
        MockHttpServletRequestBuilder request = post(path).with(formToken);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return asks(request);
    }

    private MockHttpServletResponse asks(MockHttpServletRequestBuilder request) {
        var signedIn = new TestingAuthenticationToken(member, null, List.of());
        try {
            return pages.perform(request.with(authentication(signedIn)))
                    .andReturn()
                    .getResponse();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
