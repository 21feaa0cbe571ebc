package oneplace.record.sharedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Place;
import oneplace.base.place.Profile;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.trust.shell.tag.Moment;
import org.junit.jupiter.api.Test;

/** A timeline told from entries alone: no place, no database. */
class TimelineToldTests {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final PersonId PEGGY = PersonId.of("00000000-0000-7000-8000-000000000001");
    private static final Place PLACE = new Place(
            new Profile("x", "X", "X", "place", new OrganisationCode("org-1"), "c", List.of()),
            List.of(organisation(1, OrganisationSign.GP), organisation(2, OrganisationSign.CH)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of());

    private final List<ReadEntry> entries = new ArrayList<>();
    private long key;

    private static Organisation organisation(int number, OrganisationSign sign) {
        return new Organisation(
                number,
                new OrganisationCode("org-" + number),
                "Organisation " + number + " (invented)",
                "kind",
                sign,
                java.util.Optional.empty(),
                true);
    }

    private void entry(int organisation, String at, String type, String rest) {
        String body = "{\"resourceType\":\"" + type + "\"," + rest + "}";
        entries.add(new ReadEntry(
                new Entry(
                        new ResourceId(type, "id-" + ++key),
                        1,
                        NOW,
                        Instant.parse(at),
                        1,
                        organisation,
                        InformationClass.CLINICAL.bit(),
                        key,
                        body.getBytes(StandardCharsets.UTF_8)),
                ReadEntry.address(PEGGY),
                PLACE));
    }

    private void visit(int organisation, String at, String what) {
        entry(organisation, at, "Encounter", "\"type\":[{\"text\":\"" + what + "\"}]");
    }

    private void measured(String at, String what) {
        entry(1, at, "Observation", "\"code\":{\"text\":\"" + what + "\"},\"valueInteger\":1");
    }

    private TimelineView told(String... parameters) {
        entries.sort(Comparator.comparing(ReadEntry::at).reversed());
        Map<String, String[]> asked = new java.util.HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            asked.put(parameters[i], new String[] {parameters[i + 1]});
        }
        return TimelineView.of(TimelineView.shown(entries), TimelineFilter.of(asked), PLACE, NOW);
    }

    private static List<String> titles(TimelineView view) {
        return view.past().stream()
                .flatMap(month -> month.moments().stream())
                .map(Moment::title)
                .toList();
    }

    @Test
    void whatCameOfAVisitIsToldWithIt() {
        visit(1, "2026-11-12T10:00:00Z", "Blood test");
        measured("2026-11-12T10:05:00Z", "Weight");
        measured("2026-11-12T10:06:00Z", "Pulse");
        entry(1, "2026-11-12T10:07:00Z", "Condition", "\"code\":{\"text\":\"Anaemia\"}");
        entry(2, "2026-11-12T11:00:00Z", "Condition", "\"code\":{\"text\":\"Skin tear\"}");
        TimelineView view = told();
        assertThat(titles(view)).containsExactlyInAnyOrder("Skin tear", "Blood test");
        Moment visit = view.past().getFirst().moments().stream()
                .filter(moment -> moment.title().equals("Blood test"))
                .findFirst()
                .orElseThrow();
        assertThat(visit.says()).isEqualTo("Diagnosis: Anaemia");
        assertThat(Objects.requireNonNull(visit.folded()).summary()).isEqualTo("With it: 1 diagnosis, 2 measurements");
    }

    @Test
    void aLongFoldLeadsToEachEntryOnALineOfItsOwn() {
        visit(1, "2026-11-12T10:00:00Z", "Blood test");
        for (int i = 10; i < 40; i++) {
            measured("2026-11-12T10:%02d:00Z".formatted(i), "Reading " + i);
        }
        Moment.Folded folded = Objects.requireNonNull(
                told().past().getFirst().moments().getFirst().folded());
        gg.jte.output.StringOutput html = new gg.jte.output.StringOutput();
        folded.inside().writeTo(html);
        assertThat(html.toString())
                .contains("All 30, each on its own line")
                .contains("/timeline?each=yes&from=2026-11-12&to=2026-11-12&org=org-1");
        assertThat(titles(told("each", "yes", "from", "2026-11-12", "to", "2026-11-12", "org", "org-1")))
                .hasSize(31)
                .endsWith("Blood test");
    }

    @Test
    void threeVisitsOfAMonthAreFoldedAndTwoAreNot() {
        for (String day : List.of("12", "15", "30")) {
            visit(2, "2026-10-" + day + "T09:00:00Z", "District nurse: dressing " + day);
        }
        visit(2, "2026-09-02T09:00:00Z", "District nurse: wound");
        visit(2, "2026-09-09T09:00:00Z", "District nurse: wound");
        TimelineView view = told();
        assertThat(titles(view))
                .containsExactly("District nurse, 3 visits", "District nurse: wound", "District nurse: wound");
        Moment folded = view.past().getFirst().moments().getFirst();
        assertThat(folded.when()).isEqualTo("12 to 30 Oct");
        assertThat(folded.says()).isEqualTo("Dressing 30; dressing 15; dressing 12");
        assertThat(view.past()).extracting(Moment.Stretch::heading).containsExactly("October 2026", "September 2026");
    }

    @Test
    void aPageHoldsFiftyOccasionsAndTheNextBeginsWhereItEnded() {
        for (int day = 1; day <= 28; day++) {
            for (int month = 1; month <= 4; month++) {
                visit(1, "2026-0%d-%02dT09:00:00Z".formatted(month, day), "Visit number " + month + "-" + day);
            }
        }
        TimelineView first = told();
        assertThat(titles(first)).hasSize(50).startsWith("Visit number 4-28");
        assertThat(first.count()).isEqualTo("112 entries from 1 organisation");
        assertThat(first.earlier()).contains("?before=2026-03-07");
        TimelineView second = told("before", "2026-03-07");
        assertThat(titles(second)).hasSize(50).startsWith("Visit number 3-6");
        assertThat(second.today()).isEmpty();
        TimelineView third = told("before", "2026-01-13");
        assertThat(titles(third)).hasSize(12);
        assertThat(third.earlier()).isEmpty();
    }

    @Test
    void aDayIsNeverCutInTwo() {
        for (int i = 10; i < 70; i++) {
            visit(1, "2026-11-02T09:%02d:00Z".formatted(i % 60), "Visit number " + i);
        }
        visit(1, "2026-11-01T09:00:00Z", "The day before");
        TimelineView view = told();
        assertThat(titles(view)).hasSize(60).doesNotContain("The day before");
        assertThat(view.earlier()).contains("?before=2026-11-02");
    }

    @Test
    void theQueryOfTheNextPageKeepsTheFiltersAndNothingOfThePerson() {
        for (int day = 1; day <= 28; day++) {
            visit(1, "2026-09-%02dT09:00:00Z".formatted(day), "A visit " + day);
            visit(1, "2026-10-%02dT09:00:00Z".formatted(day), "A visit " + day);
        }
        assertThat(told("org", "org-1", "kind", "contacts", "from", "2026-01-01")
                        .earlier())
                .contains("?org=org-1&kind=contacts&from=2026-01-01&before=2026-09-07");
    }

    @Test
    void hiddenKindsAreNeitherShownNorCounted() {
        entry(1, "2026-11-01T09:00:00Z", "Patient", "\"gender\":\"female\"");
        entry(1, "2026-11-01T09:00:00Z", "Provenance", "\"recorded\":\"2026-11-01\"");
        TimelineView view = told();
        assertThat(view.count()).isEqualTo("0 entries from 0 organisations");
        assertThat(view.past()).isEmpty();
    }

    @Test
    void contactsOfThirteenWeeksAreCountedByWeek() {
        visit(1, "2026-11-17T10:00:00Z", "One");
        visit(1, "2026-11-18T10:00:00Z", "Two");
        visit(1, "2026-10-05T10:00:00Z", "Three");
        visit(1, "2026-08-20T10:00:00Z", "Too long ago");
        visit(1, "2026-11-30T10:00:00Z", "To come");
        measured("2026-11-17T10:05:00Z", "Weight");
        Activity activity = Activity.of(entries, NOW).orElseThrow();
        assertThat(activity.weeks()).hasSize(13);
        assertThat(activity.finding()).isEqualTo("3 contacts in 13 weeks, most in the week of 16 Nov (2)");
        assertThat(activity.label()).endsWith(": 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2");
        assertThat(activity.bars()).extracting(Activity.Bar::contacts).endsWith(0, 2);
        assertThat(Activity.of(List.of(), NOW)).isEmpty();
    }
}
