package oneplace.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whatever changes something on the strength of a cookie needs the token of its form (OWASP ASVS 5.0, 3.5.1). What a provider
 * sends when somebody signed out there comes with no cookie, and proves itself by its own token.
 */
@WithPlace
class FormsNeedTheirTokenTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Visitors visitors;

    @Test
    void onEveryRouteOfThePages() {
        Visitors.Town town = visitors.town();
        List<String> faults = new ArrayList<>();
        int tried = 0;
        for (Route route : Route.of(application)) {
            if (route.method().equals("GET") || route.isUnder("/fhir", "/api", "/error", "/oauth2", "/sign-in/ended")) {
                continue;
            }
            for (String visitor : List.of(Visitors.NOBODY, Visitors.PERSON, "practitioner", "place-administrator")) {
                tried++;
                int status = town.asks(visitor, route.method(), route.path(town.values(route)), false)
                        .getStatus();
                if (status != 403) {
                    faults.add(visitor + " at " + route + ": " + status);
                }
            }
        }
        assertThat(tried).isGreaterThan(100);
        assertThat(faults).isEmpty();
    }
}
