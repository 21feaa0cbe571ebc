package oneplace.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Every id in every route swapped for one of somebody the visitor has nothing to do with: the answer is that of an id that
 * does not exist, to the byte, but for the id itself and the reference of the refusal (OWASP ASVS 5.0, 8.2.2).
 */
@WithPlace
class IdsOfSomebodyElseTests {

    private static final Set<String> CARE = Set.of("practitioner", "restricted-clearance-practitioner", "co-ordinator");

    @Autowired
    ApplicationContext application;

    @Autowired
    Visitors visitors;

    private Visitors.Town town;
    private Someone stranger;
    private String theirs;

    @BeforeEach
    void somebodyElse() {
        town = visitors.town();
        stranger = town.stranger();
        theirs = town.entryAbout(stranger);
    }

    @Test
    void openNothingOnThePages() {
        List<String> faults = new ArrayList<>();
        int tried = 0;
        for (Route route : Route.of(application)) {
            if (route.isUnder("/people/{id}")) {
                for (String visitor : CARE) {
                    tried++;
                    same(visitor, route, "id", stranger.id().toString(), faults);
                }
            }
            if (route.isUnder("/people/{id}") && route.variables().contains("entry")) {
                tried++;
                same("practitioner", route, "entry", theirs, faults);
            }
        }
        assertThat(tried).isGreaterThan(60);
        assertThat(faults).isEmpty();
    }

    @Test
    void openNothingAtTheInterface() {
        List<String> faults = new ArrayList<>();
        int tried = 0;
        for (Route route : Route.of(application)) {
            if (route.isUnder("/fhir/{type}/{id}", "/fhir/Patient/{id}", "/fhir/Encounter/{id}")) {
                tried++;
                boolean patient = route.isUnder("/fhir/Patient");
                same(Visitors.CLIENT, route, "id", patient ? stranger.id().toString() : theirs, faults);
            }
        }
        assertThat(tried).isGreaterThan(8);
        assertThat(faults).isEmpty();
    }

    private void same(String visitor, Route route, String variable, String foreign, List<String> faults) {
        String nobodys = UUID.randomUUID().toString();
        MockHttpServletResponse known = asks(visitor, route, variable, foreign);
        MockHttpServletResponse unknown = asks(visitor, route, variable, nobodys);
        boolean told = known.getStatus() < 400 && !route.method().equals("DELETE"); // deleting nothing succeeds
        if (told || !text(known, foreign).equals(text(unknown, nobodys))) {
            faults.add("%s at %s with another's %s: %d %s; with one that does not exist: %d %s"
                    .formatted(
                            visitor,
                            route,
                            variable,
                            known.getStatus(),
                            text(known, foreign),
                            unknown.getStatus(),
                            text(unknown, nobodys)));
        }
    }

    private MockHttpServletResponse asks(String visitor, Route route, String variable, String id) {
        Map<String, String> values = new HashMap<>(town.values(route));
        values.put(variable, id);
        return town.asks(visitor, route.method(), route.path(values));
    }

    private static String text(MockHttpServletResponse answer, String id) {
        try {
            return answer.getStatus() + " " + answer.getHeader("Location") + " "
                    + answer.getContentAsString()
                            .replace(id, "ID")
                            .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "TOKEN")
                            .replaceAll("\\b\\d{1,3}-\\d{8}\\b", "REFERENCE")
                            .replaceAll("\\b\\d\\d:\\d\\d\\b", "TIME");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
