package oneplace.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oneplace.base.kernel.Handling;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.examples.WithPlace;
import oneplace.trust.access.Oracle.Asker;
import oneplace.trust.access.Oracle.Chosen;
import oneplace.trust.access.Oracle.Emergency;
import oneplace.trust.access.Oracle.Known;
import oneplace.trust.access.Oracle.World;
import oneplace.trust.access.Oracle.Written;
import oneplace.trust.identity.Horizon;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/**
 * Relationships, choices, emergencies and entries are made from one seed and laid into PostgreSQL; for each of many viewers
 * the rows that {@link Sight} lets through are those the oracle names, one by one. Rolled back at the end.
 */
@WithPlace
@Transactional
class SightAndTheOracleTests {

    private static final long SEED = 4_004;
    private static final int PEOPLE = 60;
    private static final long FIRST = 7_700_000_000L;
    private static final int ENTRIES = 1_200;
    private static final int VIEWERS = 80;
    /** Organisations and their teams, by numbers that nobody else has. */
    private static final List<Integer> ORGANISATIONS = List.of(7_701_000, 7_702_000, 7_703_000);

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final JdbcTemplate jdbc;
    private final Random dice = new Random(SEED);

    @Autowired
    SightAndTheOracleTests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void theSameRows() {
        List<Asker> askers = IntStream.range(0, VIEWERS).mapToObj(this::asker).toList();
        World all = world(askers);
        List<Written> entries = entries();
        lay(all, entries);
        long seen = 0;
        for (Asker asker : askers) {
            Set<Integer> without = without(asker);
            World world = new World(all.relationships(), all.choices(), all.emergencies(), without);
            Partners partners = without.isEmpty() ? new Partners.Everybody() : new Partners.Only(partners(without));
            Set<Integer> expected = IntStream.range(0, entries.size())
                    .filter(i -> Oracle.sees(asker, entries.get(i), world, NOW.getEpochSecond()))
                    .boxed()
                    .collect(Collectors.toSet());
            Sight sight = Sight.of(viewer(asker), NOW, partners);
            assertThat(rows(sight)).as("%s", asker).isEqualTo(expected);
            Set<Long> people = expected.stream()
                    .map(i -> entries.get(i).person())
                    .filter(person -> person != 0)
                    .collect(Collectors.toSet());
            if (asker.kind() != ViewerKind.HOUSE && !asker.wholePlace()) {
                assertThat(people(sight.peopleInSight())).as("%s", asker).containsAll(people);
            }
            seen += expected.size();
        }
        assertThat(seen).isBetween((long) VIEWERS * ENTRIES / 50, (long) VIEWERS * ENTRIES / 2);
    }

    /** Two viewers of three share with everybody; the third with some, their own organisation always. */
    private Set<Integer> without(Asker asker) {
        return dice.nextInt(3) > 0
                ? Set.of()
                : ORGANISATIONS.stream()
                        .filter(organisation -> organisation != asker.organisation() && dice.nextBoolean())
                        .collect(Collectors.toSet());
    }

    private static Set<Integer> partners(Set<Integer> without) {
        return ORGANISATIONS.stream()
                .filter(organisation -> !without.contains(organisation))
                .collect(Collectors.toSet());
    }

    private Set<Integer> rows(Sight sight) {
        Fragment decision = sight.decisionOn("r.person");
        Fragment may = sight.mayRead("r", "d");
        List<Object> values = new ArrayList<>(decision.values());
        values.add(sight.hiddenOfNobody());
        values.addAll(may.values());
        return new HashSet<>(
                jdbc.queryForList("""
                select r.number from entry_of_test r
                  left join lateral (select x.hidden, x.hidden_from_author from %s x) d on r.person <> 0
                 where (r.person = 0 and (r.classes & ?::bigint) < 1)
                    or (r.person <> 0 and d.hidden is not null and %s)
                """.formatted(decision.sql(), may.sql()), Integer.class, values.toArray()));
    }

    private Set<Long> people(Fragment query) {
        return new HashSet<>(
                jdbc.queryForList(query.sql(), Long.class, query.values().toArray()));
    }

    private Asker asker(int number) {
        ViewerKind kind = Stream.of(
                        ViewerKind.STAFF, ViewerKind.STAFF, ViewerKind.STAFF, ViewerKind.SYSTEM, ViewerKind.PERSON)
                .toList()
                .get(dice.nextInt(5));
        int organisation = ORGANISATIONS.get(dice.nextInt(ORGANISATIONS.size()));
        boolean person = kind == ViewerKind.PERSON;
        Set<InformationClass> cleared = dice.nextInt(3) == 0
                ? EnumSet.allOf(InformationClass.class)
                : CedarAndTheOracleTests.classes(CedarAndTheOracleTests.mostly(dice));
        Set<Purpose> purposes = kind == ViewerKind.SYSTEM
                ? Set.of(Purpose.values()[dice.nextInt(5)])
                : CedarAndTheOracleTests.some(Purpose.class, dice);
        return new Asker(
                kind,
                "who-" + number,
                person ? 0 : organisation,
                person ? Set.of() : teams(organisation),
                person ? Set.of() : purposes,
                person ? Set.of() : cleared,
                kind == ViewerKind.SYSTEM && dice.nextBoolean(),
                kind == ViewerKind.STAFF && dice.nextBoolean(),
                person ? person() : 0);
    }

    private Set<Integer> teams(int organisation) {
        return IntStream.rangeClosed(1, 3)
                .filter(i -> dice.nextBoolean())
                .mapToObj(i -> organisation + i)
                .collect(Collectors.toSet());
    }

    private long person() {
        return FIRST + dice.nextInt(PEOPLE);
    }

    private static Viewer viewer(Asker asker) {
        return new Viewer(
                asker.who(),
                "Somebody",
                asker.organisation(),
                asker.teams().stream().mapToInt(i -> i).sorted().toArray(),
                Purpose.DIRECT_CARE,
                new Mandate(
                        asker.kind(),
                        asker.purposes(),
                        InformationClass.mask(asker.cleared()),
                        asker.wholePlace() ? Horizon.WHOLE_PLACE : Horizon.OWN_PEOPLE,
                        asker.mayBreakGlass()),
                asker.self());
    }

    private World world(List<Asker> askers) {
        List<Known> relationships = new ArrayList<>();
        List<Chosen> choices = new ArrayList<>();
        List<Emergency> emergencies = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            long since = moment();
            relationships.add(new Known(
                    ORGANISATIONS.get(dice.nextInt(3)) + 1 + dice.nextInt(3),
                    person(),
                    Purpose.values()[dice.nextInt(5)],
                    since,
                    since + dice.nextInt(200_000)));
        }
        for (int i = 0; i < 900; i++) {
            long since = moment();
            int organisation = ORGANISATIONS.get(dice.nextInt(3));
            choices.add(new Chosen(
                    person(),
                    InformationClass.values()[dice.nextInt(InformationClass.values().length)],
                    List.of(0, organisation, organisation + 1 + dice.nextInt(3)).get(dice.nextInt(3)),
                    dice.nextInt(3) != 0,
                    since,
                    since + dice.nextInt(300_000)));
        }
        for (Asker asker : askers) {
            for (int i = dice.nextInt(4); i > 0; i--) {
                long since = NOW.getEpochSecond() - dice.nextInt(20_000);
                emergencies.add(new Emergency(
                        person(),
                        asker.who(),
                        CedarAndTheOracleTests.some(InformationClass.class, dice),
                        since,
                        since + 14_400));
            }
        }
        return new World(relationships, choices, emergencies, Set.of());
    }

    /** Around now, and sometimes now itself: periods are half-open. */
    private long moment() {
        return NOW.getEpochSecond() - (dice.nextInt(20) == 0 ? 0 : dice.nextInt(200_000) - 20_000);
    }

    private List<Written> entries() {
        List<Written> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            Set<InformationClass> classes =
                    EnumSet.of(InformationClass.values()[dice.nextInt(InformationClass.values().length)]);
            if (dice.nextInt(5) == 0) {
                classes.add(InformationClass.values()[dice.nextInt(InformationClass.values().length)]);
            }
            entries.add(new Written(
                    dice.nextInt(20) == 0 ? 0 : person(),
                    classes,
                    dice.nextInt(6) == 0,
                    ORGANISATIONS.get(dice.nextInt(3))));
        }
        return entries;
    }

    private void lay(World world, List<Written> entries) {
        jdbc.execute(
                "create temporary table entry_of_test (number int, person bigint, classes bigint, org int) on commit drop");
        batch(
                "insert into entry_of_test values (?, ?, ?, ?)",
                IntStream.range(0, entries.size()).mapToObj(i -> {
                    Written e = entries.get(i);
                    return new Object[] {
                        i,
                        e.person(),
                        InformationClass.mask(e.classes()) | (e.hidden() ? Handling.HIDDEN_FROM_PERSON : 0),
                        e.organisation()
                    };
                }));
        batch("""
                insert into access.relationship (team, person, purpose, since, until, source)
                values (?, ?, ?, ?, ?, 'referral') on conflict do nothing
                """, world.relationships().stream().map(r ->
                new Object[] {r.team(), r.person(), r.purpose().number(), stamp(r.since()), stamp(r.until())}));
        batch("""
                insert into access.sharing (person, class, party, withheld, since, until)
                values (?, ?, ?, ?, ?, ?)
                """, world.choices().stream().map(c ->
                new Object[] {c.person(), c.of().bit(), c.party(), c.withheld(), stamp(c.since()), stamp(c.until())}));
        batch("""
                insert into access.break_glass (id, person, who, who_name, organisation, team, classes, reason_code, words,
                                                since, until, review_due)
                values (?, ?, ?, 'Somebody', 1, 1, ?, 'life', 'in a test', ?, ?, date '2026-11-27')
                """, world.emergencies().stream().map(e -> new Object[] {
            UUID.randomUUID(),
            e.person(),
            e.who(),
            InformationClass.mask(e.names()) | Handling.HIDDEN_FROM_PERSON,
            stamp(e.since()),
            stamp(e.until())
        }));
    }

    private void batch(String sql, Stream<Object[]> rows) {
        jdbc.batchUpdate(sql, rows.toList());
    }

    private static Timestamp stamp(long second) {
        return Timestamp.from(Instant.ofEpochSecond(second));
    }
}
