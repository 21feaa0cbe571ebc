package oneplace.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import oneplace.examples.TestHouse;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** GET is safe (RFC 9110, 9.2.1): every address that can be opened is opened, and every table is as it was before. */
@WithPlace
class ReadingChangesNothingTests {

    /** What a look leaves behind, and what works by the clock. */
    private static final List<String> APART =
            List.of("audit.%", "identity.spring_session%", "public.flyway%", "privacy.gone_through", "privacy.item");

    @Autowired
    ApplicationContext application;

    @Autowired
    Visitors visitors;

    @Test
    void ofAnyTable() {
        Visitors.Town town = visitors.town();
        List<Route> reading = Route.of(application).stream()
                .filter(route ->
                        route.method().equals("GET") && !route.pattern().contains("$export"))
                .toList();
        Map<Route, String> paths = new TreeMap<>();
        reading.forEach(route -> paths.put(route, route.path(town.values(route))));
        JdbcClient tables = tables();
        Map<String, String> before = contents(tables);
        assertThat(before).hasSizeGreaterThan(20).containsKeys("identity.staff", "person.person");
        int opened = 0;
        for (String visitor : List.of(
                Visitors.NOBODY,
                Visitors.PERSON,
                Visitors.CLIENT,
                "practitioner",
                "adviser",
                "privacy-officer",
                "place-administrator")) {
            for (String path : paths.values()) {
                opened += town.asks(visitor, "GET", path).getStatus() == 200 ? 1 : 0;
            }
        }
        assertThat(opened).as("addresses that could be opened").isGreaterThan(80);
        assertThat(contents(tables)).isEqualTo(before);
    }

    private static Map<String, String> contents(JdbcClient tables) {
        Map<String, String> contents = new TreeMap<>();
        String names = """
                select format('%I.%I', schemaname, tablename) from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema')
                   and not schemaname || '.' || tablename like any (?)
                """;
        for (String table : tables.sql(names)
                .param(APART.toArray(String[]::new))
                .query(String.class)
                .list()) {
            contents.put(
                    table,
                    tables.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table
                                    + " t")
                            .query(String.class)
                            .single());
        }
        return contents;
    }

    /** As the owner, who sees every row. */
    private static JdbcClient tables() {
        Map<String, Object> settings = TestHouse.shared().access().springSettings();
        return JdbcClient.create(new DriverManagerDataSource(
                String.valueOf(settings.get("spring.flyway.url")),
                String.valueOf(settings.get("spring.flyway.user")),
                String.valueOf(settings.get("spring.flyway.password"))));
    }
}
