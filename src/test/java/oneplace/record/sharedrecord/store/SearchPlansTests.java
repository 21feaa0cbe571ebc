package oneplace.record.sharedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.WithPlace;
import oneplace.record.sharedrecord.Extent;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.search.Handling;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.SearchParameter;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.record.sharedrecord.search.SimpleClause;
import oneplace.record.sharedrecord.search.Target;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.record.sharedrecord.store.Statements.Stretch;
import oneplace.trust.access.Sight;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many rows each kind of search touches among 400 people with 200 entries each, written in a transaction that is
 * rolled back: no more than the page needs, however much there is.
 */
@WithPlace
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlansTests {

    private static final int PEOPLE = 400;
    private static final int EACH = 200;
    private static final long FIRST = 900_000_000L;
    /** Other tests write in the same tables: entries about nobody, and a few that have more tokens than the index keeps. */
    private static final int OTHERS = 50;

    private final Connection connection;
    private final JdbcTemplate jdbc;
    private final Sight exchange;
    private final Sight nurse;

    @Autowired
    SearchPlansTests(DataSource source, Seeing seeing, RecordOffice office) throws SQLException {
        connection = source.getConnection();
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        Desk desk = office.desk(OrganisationSign.GP);
        exchange = seeing.now(desk.exchange());
        desk.knows(office.someone("Mary", "Own"));
        nurse = seeing.now(desk.nurse());
    }

    @BeforeAll
    void manyPeople() throws SQLException {
        connection.setAutoCommit(false);
        long source = java.util.Objects.requireNonNull(jdbc.queryForObject(
                "insert into sharedrecord.received (at, who, organisation, media_type, digest, text)"
                        + " values (now(), 'plans', 1, 'text/plain', '', '') returning id",
                Long.class));
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> present = new ArrayList<>();
        for (int p = 0; p < PEOPLE; p++) {
            long subject = token("Observation", "subject", "Patient/p" + p);
            for (int i = 0; i < EACH; i++) {
                long code = code(i % 20);
                rows.add(new Object[] {
                    Tokens.key("Observation", p + "-" + i),
                    FIRST + p,
                    FIRST + p,
                    "2026-01-01T00:00:00Z",
                    i,
                    ResourceTypes.number("Observation").orElseThrow(),
                    source,
                    p + "-" + i,
                    new long[] {code, subject},
                });
                if (i < 20) {
                    present.add(new Object[] {code, FIRST + p});
                }
            }
            present.add(new Object[] {subject, FIRST + p});
            rows.add(new Object[] {
                Tokens.key("Patient", "p" + p),
                FIRST + p,
                FIRST + p,
                "2026-01-01T00:00:00Z",
                0,
                ResourceTypes.number("Patient").orElseThrow(),
                source,
                "p" + p,
                new long[] {},
            });
        }
        jdbc.batchUpdate("""
                insert into sharedrecord.record
                       (key, person, home, at, type, classes, org, ver, updated, source, id, toks, body)
                values (?, ?, ?, ?::timestamptz - ? * interval '1 hour', ?, 1, 1, 1, now(), ?, ?, ?::bigint[], '{}')
                """, rows);
        jdbc.batchUpdate("insert into sharedrecord.present (tok, person) values (?, ?)", present);
        jdbc.execute("analyze sharedrecord.record");
        jdbc.execute("analyze sharedrecord.present");
    }

    @AfterAll
    void gone() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    private static long token(String type, String parameter, String reference) {
        String[] parts = reference.split("/");
        SearchParameter known = SearchCatalogue.r4().find(type, parameter).orElseThrow();
        return known.tokensOf(new Target(parts[0], parts[1]))[0];
    }

    private static long code(int number) {
        return clause("code=" + number).anyOf()[0];
    }

    private static SimpleClause clause(String query) {
        String[] parts = query.split("=");
        var read = SearchQuery.parse(
                SearchCatalogue.r4(),
                "Observation",
                List.of(new NameValue(parts[0], parts[1])),
                Handling.STRICT,
                Instant.EPOCH);
        return (SimpleClause) ((SearchQuery) read).clauses().getFirst();
    }

    private static Wanted wanted(String... queries) {
        Wanted wanted = new Wanted("Observation", Optional.empty(), List.of());
        for (String query : queries) {
            wanted = wanted.and(Condition.of(clause(query)));
        }
        return wanted;
    }

    /** A node of a plan, with what it did. */
    private record Node(String kind, String on, long rows, long passedOver) {}

    private List<Node> plan(Sight sight, Wanted wanted, Lane... lanes) {
        return plan(new Statements(sight, wanted)
                .candidates(new Stretch(Course.along(List.of(lanes)), 51))
                .sql());
    }

    private List<Node> plan(Sql asked) {
        Sql statement = new Sql().add("explain (analyze, buffers, format json)").add(asked);
        String json =
                statement.query(jdbc, (row, i) -> row.getString(1)).stream().collect(Collectors.joining());
        List<Node> nodes = new ArrayList<>();
        gather(JsonMapper.shared().readTree(json).path(0).path("Plan"), nodes);
        return nodes;
    }

    private static void gather(JsonNode plan, List<Node> into) {
        long loops = plan.path("Actual Loops").longValue();
        into.add(new Node(
                plan.path("Node Type").stringValue(),
                plan.path("Relation Name").asString("") + " "
                        + plan.path("Index Name").asString(""),
                Math.round(plan.path("Actual Rows").doubleValue() * loops),
                Math.round(plan.path("Rows Removed by Filter").asDouble(0) * loops)));
        plan.path("Plans").forEach(below -> gather(below, into));
    }

    private static long touched(List<Node> nodes) {
        return nodes.stream()
                .filter(node -> node.on().startsWith("record"))
                .mapToLong(node -> node.rows() + node.passedOver())
                .sum();
    }

    private static void walksTheIndex(List<Node> nodes, String index, long most) {
        assertThat(nodes).as("%s", nodes).noneMatch(n -> n.kind().equals("Seq Scan") && n.on().startsWith("record"));
        assertThat(nodes.stream()
                        .map(Node::on)
                        .filter(on -> on.contains(" record_"))
                        .map(on -> on.substring(on.indexOf(' ') + 1))
                        .collect(Collectors.toSet()))
                .as("%s", nodes)
                .isEqualTo(Set.of(index));
        assertThat(touched(nodes)).as("%s", nodes).isLessThanOrEqualTo(most);
    }

    @Test
    void aPersonsCodeByDateReadsThatPersonOnly() {
        for (Sight sight : List.of(exchange, nurse)) {
            List<Node> nodes = plan(
                    sight,
                    wanted("patient=p7", "code=3"),
                    new Lane("at", true, Lane.Dated.ONLY),
                    new Lane("at", true, Lane.Dated.NOT));
            List<Node> passed = nodes.stream()
                    .filter(n -> n.on().startsWith("record record_person"))
                    .toList();
            assertThat(passed).as("%s", nodes).hasSize(2).allSatisfy(n -> {
                assertThat(n.kind()).isEqualTo("Index Only Scan");
                assertThat(n.rows() + n.passedOver()).isLessThanOrEqualTo(EACH + OTHERS);
            });
            assertThat(touched(nodes) - touched(passed)).as("%s", nodes).isLessThanOrEqualTo(EACH / 20);
        }
    }

    @Test
    void peopleWhoHaveACodeAreReadNoFurtherThanThePage() {
        Wanted people = new Wanted("Patient", Optional.empty(), List.of()).and(Condition.beside(wanted("code=3")));
        List<Node> nodes = plan(exchange, people, Lane.PEOPLE);
        // of each at most twenty entries are passed over; a sort in steps may take up to two handfuls more than the
        // page
        assertThat(touched(nodes)).as("%s", nodes).isLessThanOrEqualTo((51 + 64) * 20);
    }

    @Test
    void whatChangedSinceReadsWhatChanged() {
        walksTheIndex(
                plan(exchange, wanted("_lastUpdated=gt2020"), new Lane("updated", true, Lane.Dated.ANY)),
                "record_updated",
                60);
    }

    @Test
    void everythingOfATypeStopsAtThePage() {
        walksTheIndex(plan(exchange, wanted(), Lane.USUAL), "record_date", 60);
    }

    @Test
    void oneByItsKeyReadsOne() {
        Wanted one = wanted().among(new long[] {Tokens.key("Observation", "3-3")});
        walksTheIndex(plan(exchange, one, Lane.USUAL), "record_pkey", 1);
    }

    @Test
    void whatRefersToAPersonReadsThatPersonInOneStatement() {
        Wanted observations = wanted("patient=p7");
        Wanted conditions = new Wanted(
                "Condition",
                Optional.empty(),
                List.of(Condition.refersTo(
                        SearchCatalogue.r4().find("Condition", "patient").orElseThrow(),
                        Set.of(new Target("Patient", "p7")))));
        List<Node> nodes = plan(Statements.ofAny(exchange, List.of(observations, conditions), 5_001));
        walksTheIndex(nodes, "record_person", EACH + OTHERS);
        assertThat(touched(nodes)).as("%s", nodes).isGreaterThanOrEqualTo(EACH);
    }

    @Test
    void aPageOfEverythingReadsThatPersonOnly() {
        Sql page = Seeing.about(exchange, new Sql().add("select ?::bigint as person", FIRST + 7))
                .add("select " + Row.COLUMNS + " from d cross join lateral (")
                .add("select r.* from sharedrecord.record r where r.person = d.person and");
        Seeing.visibleOfPerson(page, exchange);
        Everything.stretch(page, Extent.ALL, 50, Optional.empty());
        // explained with its values the planner may sort the person; as it is run, without them, it stops at the page
        List<Node> nodes = plan(page.add(") r order by r.type, r.at, r.key"));
        assertThat(nodes).as("%s", nodes).noneMatch(n -> n.kind().equals("Seq Scan") && n.on().startsWith("record"));
        assertThat(nodes.stream()
                        .filter(n -> n.on().startsWith("record "))
                        .mapToLong(Node::rows)
                        .max()
                        .orElseThrow())
                .as("%s", nodes)
                .isLessThanOrEqualTo(EACH + 1);
    }

    @Test
    void aCodeAcrossPeopleReadsThePeopleWhoHaveIt() {
        List<Node> nodes = plan(exchange, wanted("code=3"), Lane.USUAL);
        assertThat(nodes).as("%s", nodes).noneMatch(n -> n.kind().equals("Seq Scan") && n.on().startsWith("record"));
    }
}
