package oneplace.record.sharedrecord.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Places;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.trust.access.Viewer;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Generated searches of the demonstration people's entries and of arbitrary resources of every type: every parameter,
 * modifier and prefix, alternatives, chains, {@code _has}, includes, sorting and paging. Each must find what a plain scan
 * finds that evaluates R4's published expressions with the reference FHIRPath engine, over what the viewer may see and
 * nothing else: so nothing in an answer tells of what is hidden.
 *
 * <p>{@code -Doneplace.searches=20000 -Doneplace.searches.seed=7} asks more, and others.
 */
@WithPlace
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchesHeldAgainstAPlainScanTests {

    private static final int SEARCHES = Integer.getInteger("oneplace.searches", 500);
    private static final long SEED = Long.getLong("oneplace.searches.seed", 20_261_122);

    private final RecordOffice office;
    private final SharedRecord record;
    private final JdbcTemplate jdbc;
    private final Places places;
    private final PlainValues values = new PlainValues();
    private SliceOfTheRecord slice;

    @Autowired
    SearchesHeldAgainstAPlainScanTests(RecordOffice office, SharedRecord record, JdbcTemplate jdbc, Places places)
            throws IOException {
        this.office = office;
        this.record = record;
        this.jdbc = jdbc;
        this.places = places;
        this.slice = new SliceOfTheRecord(office, record, SEED);
    }

    @BeforeAll
    void sliceIsThere() {
        assertThat(slice.resources()).hasSizeGreaterThan(800);
        assertThat(slice.refused()).as("resources refused").isLessThan(60);
    }

    @Test
    void findTheSameInTheSameOrder() {
        Viewer exchange = slice.exchange();
        Viewer nurse = slice.nurse();
        var searches = new GeneratedSearches(office, values, slice.resources(), slice.resources(), slice.tag, SEED);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
            boolean whole = i % 2 == 0;
            wrong.add(searches.next(whole ? exchange : nurse, !whole));
        }
        assertThat(wrong).as("seed %d", SEED).allMatch(String::isEmpty);
        assertThat(searches.finding()).as("searches that find something").isGreaterThan(SEARCHES / 2);
    }

    @Test
    void tellNothingOfWhatIsHidden() {
        Desk desk = office.desk(OrganisationSign.CH);
        List<Someone> known = slice.people.subList(0, slice.people.size() / 2);
        known.forEach(desk::knows);
        Set<Long> numbers = known.stream().map(Someone::number).collect(Collectors.toSet());
        long restricted = InformationClass.mask(places.place().restrictedClasses());
        Set<String> shown = new HashSet<>(jdbc.query(
                "select id, person, classes from sharedrecord.record",
                (row, i) -> (row.getLong("person") == 0 || numbers.contains(row.getLong("person")))
                                && (row.getLong("classes") & restricted) == 0
                        ? row.getString("id")
                        : ""));
        List<Resource> visible = slice.resources().stream()
                .filter(r -> shown.contains(r.getIdElement().getIdPart()))
                .toList();
        assertThat(visible.size())
                .isBetween(slice.resources().size() / 4, slice.resources().size() * 3 / 4);
        var searches = new GeneratedSearches(office, values, slice.resources(), visible, slice.tag, SEED + 1);
        Viewer nurse = desk.nurse();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
            wrong.add(searches.next(nurse, true));
        }
        assertThat(wrong).as("seed %d", SEED + 1).allMatch(String::isEmpty);
        assertThat(searches.finding()).as("searches that find something").isGreaterThan(SEARCHES / 4);
    }
}
