package oneplace.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every route × every kind of visitor, held against what {@code routes.csv} says (OWASP ASVS 5.0, 8.2.1). */
@WithPlace
class RoutesForRolesTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Visitors visitors;

    private final RouteTable table = RouteTable.read();
    private Visitors.Town town;

    @BeforeEach
    void everybodyOfOneTown() {
        town = visitors.town();
    }

    @Test
    void everyRouteIsListedAndEveryListedRouteExists() {
        Set<Route> routes = Route.of(application);
        assertThat(routes).as("routes found in the running application").hasSizeGreaterThan(100);
        List<String> faults = new ArrayList<>();
        for (Route route : routes) {
            if (!table.lines().containsKey(route)) {
                Outcome now = outcome(route);
                faults.add("""
                        %s is not in src/test/resources/oneplace/routes.csv. Add a line that says who should get in. \
                        As the program stands it would be:
                        %s,%s,%s%s
                        """.formatted(
                        route, route.method(), route.pattern(), table.words(now.who), now.missing ? ",missing" : ""));
            }
        }
        for (Route route : table.lines().keySet()) {
            if (!routes.contains(route)) {
                faults.add(route + " is in routes.csv and nowhere in the application: take its line out.");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everybodyGetsInWhereTheTableSaysAndNowhereElse() {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<Route, RouteTable.Line> line : table.lines().entrySet()) {
            Outcome now = outcome(line.getKey());
            if (!now.who.equals(line.getValue().who())
                    || (now.missing != line.getValue().missing()
                            && !line.getValue().perhaps())) {
                faults.add("%s: the table says [%s]%s, and these get in: [%s]%s %s"
                        .formatted(
                                line.getKey(),
                                table.words(line.getValue().who()),
                                line.getValue().missing() ? " missing" : "",
                                table.words(now.who),
                                now.missing ? " missing" : "",
                                now.statuses));
            }
        }
        assertThat(faults).isEmpty();
    }

    private Outcome outcome(Route route) {
        Set<String> in = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        StringBuilder statuses = new StringBuilder();
        for (String visitor : Visitors.all()) {
            MockHttpServletResponse answer = town.asks(visitor, route.method(), route.path(town.values(route)));
            statuses.append(visitor).append(' ').append(answer.getStatus()).append("; ");
            if (answer.getStatus() == 404) {
                missing.add(visitor);
            } else if (!refused(answer)) {
                in.add(visitor);
            }
        }
        if (!missing.contains(Visitors.NOBODY) && !route.isUnder("/my")) {
            missing.remove(Visitors.PERSON); // the rooms of staff are not there for them
        }
        return in.isEmpty() && !missing.isEmpty()
                ? new Outcome(missing, true, statuses.toString())
                : new Outcome(in, false, statuses.toString());
    }

    private static boolean refused(MockHttpServletResponse answer) {
        return answer.getStatus() == 401
                || answer.getStatus() == 403
                || String.valueOf(answer.getHeader("Location")).endsWith("/sign-in");
    }

    private record Outcome(Set<String> who, boolean missing, String statuses) {}
}
