package oneplace.demonstration.load;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.London;
import oneplace.record.person.Persons;
import oneplace.trust.access.Agreements;
import oneplace.trust.access.Fragment;
import oneplace.trust.access.Sight;
import oneplace.trust.access.Viewer;
import oneplace.trust.access.Viewers;
import oneplace.trust.identity.Staff;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who must see what of the people of the stories, each at its own date ({@code access_expectations.csv}), asked of the decision
 * that every read carries.
 */
final class AccessExpected {

    /** What a line calls by another name than its information class; plans and appointments are general entries. */
    private static final Map<String, String> CLASSES = Map.of("plan", "general");

    /** What the record does not hold yet as entries of their own, or another room's test holds. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "own-task", "a volunteer's task is no part of the record yet",
            "Life Map", "nobody has written one in the record yet",
            "who-has-looked", "the page of looks has tests of its own",
            "address", "what flag R hides is held by PeopleWhoseDemographicsAreClosedTests",
            "pseudonym", "there are no pseudonyms to resolve yet");

    private final JdbcTemplate jdbc;
    private final Persons persons;
    private final Staff staff;
    private final Viewers viewers;
    private final Agreements agreements;

    AccessExpected(ApplicationContext context) {
        jdbc = context.getBean(JdbcTemplate.class);
        persons = context.getBean(Persons.class);
        staff = context.getBean(Staff.class);
        viewers = context.getBean(Viewers.class);
        agreements = context.getBean(Agreements.class);
    }

    void holds() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        boolean someSpeakForOthers = count("select count(*) from access.proxy_grant", List.of()) > 0;
        for (NamedCsvRecord row : rows()) {
            boolean notThereYet = !someSpeakForOthers && row.getField("rule").equals("proxy");
            if (!ELSEWHERE.containsKey(row.getField("what")) && !notThereYet) {
                asked++;
                boolean expected = !row.getField("expected").equals("not-see");
                if (sees(row) != expected) {
                    wrong.add(row.toString());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThanOrEqualTo(someSpeakForOthers ? 40 : 32);
    }

    private static List<NamedCsvRecord> rows() {
        try (var in = Objects.requireNonNull(
                        AccessExpected.class.getResourceAsStream("/oneplace/access_expectations.csv"));
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the viewer sees anything of the class, in the record as it stands, with what held at that moment. */
    private boolean sees(NamedCsvRecord row) {
        Optional<Viewer> viewer = viewer(row.getField("viewer"));
        if (viewer.isEmpty()) {
            return false; // the public
        }
        long person = number(row.getField("person"));
        Instant at = at(row.getField("at"));
        Sight sight = Sight.of(viewer.get(), at, agreements.of(viewer.get().organisation(), at));
        Fragment decision = sight.decisionOn("p.person");
        Fragment may = sight.mayRead("r", "d");
        List<Object> values = new ArrayList<>(List.of(person));
        values.addAll(decision.values());
        if (row.getField("what").equals("record")) {
            return count(
                            "select count(*) from (select ?::bigint as person) p cross join lateral " + decision.sql()
                                    + " d",
                            values)
                    > 0;
        }
        InformationClass of = InformationClass.of(CLASSES.getOrDefault(row.getField("what"), row.getField("what")))
                .orElseThrow();
        values.addAll(may.values());
        values.add(of.bit());
        String entries = """
                select count(*) from (select ?::bigint as person) p cross join lateral %s d
                  join (select person, classes, org from sharedrecord.record
                        -- somebody else's entry of each class, should the record hold none
                        union all select p.person, 1::bigint << c, -1 from (select %d::bigint as person) p, generate_series(0, 10) c) r
                    on r.person = p.person
                 where %s and r.classes = ?
                """.formatted(decision.sql(), person, may.sql());
        return count(entries, values) > 0;
    }

    private long count(String sql, List<Object> values) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, values.toArray()));
    }

    private Optional<Viewer> viewer(String name) {
        if (name.equals("public")) {
            return Optional.empty();
        }
        return Optional.of(
                name.startsWith("p-")
                        ? Viewer.ofPerson(name, name, number(name))
                        : viewers.of(staff.bySignInName(name).orElseThrow().member()));
    }

    private long number(String person) {
        return persons.find(StoryLoading.id(person)).orElseThrow().number();
    }

    /** A day means its noon. */
    private static Instant at(String text) {
        LocalDateTime moment = text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atTime(12, 0);
        return moment.atZone(London.ZONE).toInstant();
    }
}
