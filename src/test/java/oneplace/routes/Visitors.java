package oneplace.routes;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.FormToken;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.trust.identity.NewStaff;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.Staff;
import oneplace.trust.identity.StaffMember;
import oneplace.trust.identity.rules.SignedIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** One visitor of each kind at one invented team, and somebody whom the team knows, with an entry in the record. */
@Component
@ConditionalOnWebApplication
public class Visitors {

    private static final AtomicInteger LAST = new AtomicInteger();

    static final String NOBODY = "nobody";
    static final String PERSON = "person";
    static final String CLIENT = "client";

    private final WebApplicationContext application;
    private final RecordOffice office;
    private final FhirDesk fhir;
    private final Staff accounts;
    private final Clock clock;

    Visitors(WebApplicationContext application, RecordOffice office, FhirDesk fhir, Staff accounts, Clock clock) {
        this.application = application;
        this.office = office;
        this.fhir = fhir;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Roles that accounts of staff have. */
    static List<Role> staffRoles() {
        return Arrays.stream(Role.values())
                .filter(role ->
                        !EnumSet.of(Role.PERSON, Role.PROXY, Role.SYSTEM_CLIENT).contains(role))
                .toList();
    }

    /** Everybody there is. */
    static List<String> all() {
        List<String> all = new ArrayList<>(List.of(NOBODY, PERSON, CLIENT));
        staffRoles().forEach(role -> all.add(role.code()));
        return all;
    }

    Town town() {
        Desk desk = office.desk(OrganisationSign.GP);
        Someone known =
                office.someone("Wenna", "Route" + UUID.randomUUID().toString().substring(0, 8));
        desk.knows(known);
        return new Town(desk, known, observation(desk, known));
    }

    private String observation(Desk desk, Someone about) {
        return desk.writes(desk.exchange(), """
                        {"resourceType":"Observation","status":"final","code":{"text":"pulse"},"subject":{"reference":"%s"}}
                        """.formatted(about.reference()))
                .id()
                .id();
    }

    /** One team, somebody it knows, and everybody who might ask about them. */
    final class Town {

        private final MockMvc pages =
                webAppContextSetup(application).apply(springSecurity()).build();
        private final FormToken formToken = FormToken.of(application);
        private final Map<String, StaffMember> staff = new HashMap<>();
        private final PersonMember person;
        private final FhirDesk.Client client;
        private final Desk desk;
        private final Someone known;
        private final String entry;

        private Town(Desk desk, Someone known, String entry) {
            this.desk = desk;
            this.known = known;
            this.entry = entry;
            this.client = fhir.practice(desk);
            this.person = new PersonMember(UUID.randomUUID(), known.id(), "Wenna Route");
            staffRoles().forEach(role -> staff.put(role.code(), member(role)));
        }

        private StaffMember member(Role role) {
            return new StaffMember(
                    UUID.randomUUID(),
                    "visitor." + UUID.randomUUID(),
                    "Ada Example",
                    role.code(),
                    Set.of(role),
                    desk.organisation().code(),
                    Set.of(desk.team().code()),
                    Set.of(),
                    List.of(Purpose.DIRECT_CARE),
                    role == Role.RESTRICTED_CLEARANCE_PRACTITIONER);
        }

        Someone known() {
            return known;
        }

        String entry() {
            return entry;
        }

        /** Somebody else of the place, whom the team does not know, and the id of an entry about them. */
        Someone stranger() {
            return office.someone(
                    "Jago", "Elsewhere" + UUID.randomUUID().toString().substring(0, 8));
        }

        String entryAbout(Someone someone) {
            return observation(office.desk(OrganisationSign.GP).knows(someone), someone);
        }

        /** Values for the variables of a route, so that those who may get in find something. */
        Map<String, String> values(Route route) {
            Map<String, String> values = new HashMap<>(Map.of(
                    "type", "Observation",
                    "entry", entry,
                    "version", "1",
                    "key", "contact-opens-days",
                    "code", desk.organisation().code().value(),
                    "review", "999999999999",
                    "header", "14324a",
                    "accent", "00747c"));
            values.put("id", id(route));
            return values;
        }

        private String id(Route route) {
            if (route.isUnder("/people/", "/my/", "/privacy/people/")) {
                return known.id().toString();
            }
            if (route.isUnder("/staff-accounts/")) {
                return accounts.register(
                                new NewStaff(
                                        "spare." + UUID.randomUUID(),
                                        "Spare Account",
                                        "",
                                        Set.of(),
                                        new OrganisationCode("org-council"),
                                        Set.of(),
                                        Set.of(),
                                        List.of(Purpose.DIRECT_CARE),
                                        false),
                                accounts.unusable(),
                                "test")
                        .id()
                        .toString();
            }
            if (route.isUnder("/rules/", "/api/rules/")) {
                return "nhs-number";
            }
            return route.isUnder("/fhir/Patient") ? known.id().toString() : entry;
        }

        /** What a visitor is answered at a path. */
        MockHttpServletResponse asks(String visitor, String method, String path) {
            return asks(visitor, method, path, true);
        }

        MockHttpServletResponse asks(String visitor, String method, String path, boolean withToken) {
            MockHttpServletRequestBuilder request =
                    MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(path));
            String from = "10.0.%d.%d".formatted(LAST.incrementAndGet() / 250 % 250, LAST.get() % 250);
            request.with(one -> {
                one.setRemoteAddr(from); // an address of its own, or failing so often would be waited for
                return one;
            });
            boolean form = !method.equals("GET") && !path.startsWith("/fhir") && !path.startsWith("/api");
            if (form && withToken) {
                request.with(formToken);
            }
            if (visitor.equals(CLIENT)) {
                request.header("Authorization", "Bearer " + client.token());
            } else if (!visitor.equals(NOBODY)) {
                TestingAuthenticationToken known = new TestingAuthenticationToken(principal(visitor), "", List.of());
                known.setDetails(
                        SignedIn.withPassword(person.id(), clock.instant()).withSecondFactor(clock.instant()));
                request.with(authentication(known));
            }
            try {
                return pages.perform(request).andReturn().getResponse();
            } catch (Exception failure) {
                throw new AssertionError(visitor + " at " + method + " " + path, failure);
            }
        }

        private Object principal(String visitor) {
            return visitor.equals(PERSON) ? person : java.util.Objects.requireNonNull(staff.get(visitor), visitor);
        }
    }
}
