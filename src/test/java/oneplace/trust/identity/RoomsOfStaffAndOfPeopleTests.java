package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.WithPlace;
import oneplace.trust.identity.kept.SecondFactors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every address the router knows, asked for by the wrong kind of visitor. A new page is in this test by being there. */
@WithPlace
class RoomsOfStaffAndOfPeopleTests {

    private static final String PASSWORD = "seven quiet otters";
    private static final Set<String> OF_BOTH = Set.of("/home", "/sign-out", "/confirm-it-is-you");

    @LocalServerPort
    int port;

    @Autowired
    PersonAccounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    SecondFactors factors;

    @Autowired
    RecordOffice office;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping router;

    @Autowired
    List<OpenPaths> open;

    private Browser person;
    private Browser nurse;

    @BeforeEach
    void oneOfEach() {
        String name = "ada." + UUID.randomUUID();
        PersonMember ada = accounts.register(
                office.someone("Ada", "Rooms").id(), "Ada Rooms", name, staff.hash(PASSWORD), "a test");
        person = signedIn(name, ada.id());
        String nurses = "nurse." + UUID.randomUUID();
        StaffMember member = staff.register(
                new NewStaff(
                        nurses,
                        "Nia Rooms",
                        "nurse",
                        Set.of(Role.values()),
                        new OrganisationCode("org-community"),
                        Set.of(new TeamCode("t-nursing-somer")),
                        Set.of(),
                        List.of(Purpose.values()),
                        true),
                staff.hash(PASSWORD),
                "a test");
        nurse = signedIn(nurses, member.id());
    }

    private Browser signedIn(String name, UUID account) {
        PersonAtADoor somebody = new PersonAtADoor(port);
        somebody.signsIn(name, PASSWORD);
        somebody.setsUpPhone();
        assertThat(factors.isSetUp(account)).isTrue();
        return somebody.browser();
    }

    @Test
    void toAPersonNoPageOfStaffIsThere() {
        person.get("/my");
        String absent = withoutReference(person.get("/no-such-page"));
        List<Route> ofStaff = routes().filter(route -> !route.isOfPeople()).toList();
        assertThat(ofStaff).hasSizeGreaterThan(60);
        for (Route route : ofStaff) {
            HttpResponse<String> answer = asked(person, "/my", route);
            assertThat(answer.statusCode()).as(route.toString()).isEqualTo(404);
            assertThat(withoutReference(answer)).as(route.toString()).isEqualTo(absent);
        }
    }

    @Test
    void toStaffNoPageOfAPersonIsThere() {
        List<Route> ofPeople = routes().filter(Route::isOfPeople).toList();
        assertThat(ofPeople).isNotEmpty();
        for (Route route : ofPeople) {
            assertThat(asked(nurse, "/home", route).statusCode())
                    .as(route.toString())
                    .isEqualTo(404);
        }
    }

    @Test
    void aPersonsSessionOpensNeitherTheInterfaceNorFhir() {
        assertThat(person.get("/fhir/Patient").statusCode()).isEqualTo(401);
        assertThat(person.get("/api/nothing").statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyIsBoth() {
        assertThat(nurse.get("/home").statusCode()).isEqualTo(200);
        assertThat(Browser.where(person.get("/home"))).isEqualTo("/my");
        assertThat(person.get("/my").body()).doesNotContain("href=\"/people\"").doesNotContain("href=\"/caseload\"");
    }

    @Test
    void oneNameLeadsToOneAccount() {
        String name = "one." + UUID.randomUUID();
        accounts.register(office.someone("Uma", "Rooms").id(), "Uma Rooms", name, staff.hash(PASSWORD), "a test");
        assertThat(staff.isTaken(name)).isTrue();
    }

    /** After an error the page of before has the token of forms. */
    private HttpResponse<String> asked(Browser who, String from, Route route) {
        if (route.method().equals("GET")) {
            return who.get(route.path());
        }
        who.get(from);
        return who.post(route.path());
    }

    /** The page, but for what is new each time: the form tokens and the reference. */
    private static String withoutReference(HttpResponse<String> answer) {
        return org.jsoup.Jsoup.parse(answer.body()).select("main").text().replaceAll("[0-9a-f-]{8,}", "…");
    }

    private Stream<Route> routes() {
        return router.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(pattern -> methods(info.getMethodsCondition().getMethods())
                                .map(method -> new Route(method, filled(pattern)))))
                .filter(route -> !route.path().matches("/(fhir|api|oauth2|error|assets).*"))
                .filter(route -> !OF_BOTH.contains(route.path()) && !isOpen(route.path()));
    }

    private static Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
    }

    private boolean isOpen(String path) {
        return open.stream().flatMap(some -> some.patterns().stream()).anyMatch(pattern -> {
            PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
            return parsed.matches(PathContainer.parsePath(path));
        });
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{type}", "Observation")
                .replaceAll("\\{version:[^/]*", "1")
                .replaceAll("\\{[^/]*}", "00000000-0000-7000-8000-000000000000");
    }

    private record Route(String method, String path) {

        boolean isOfPeople() {
            return path.equals("/my") || path.startsWith("/my/");
        }
    }
}
