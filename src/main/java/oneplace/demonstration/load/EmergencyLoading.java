package oneplace.demonstration.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.London;
import oneplace.demonstration.DemonstrationIds;
import oneplace.demonstration.Table;
import oneplace.record.person.Persons;
import oneplace.trust.access.Emergencies;
import oneplace.trust.access.Emergency;
import oneplace.trust.access.EmergencyOutcome;
import oneplace.trust.access.EmergencyReason;
import oneplace.trust.access.Viewer;
import oneplace.trust.access.Viewers;
import oneplace.trust.identity.Staff;
import org.springframework.stereotype.Component;

/** The emergencies of the stories: long over, and reviewed. */
@Component
class EmergencyLoading {

    private final Emergencies emergencies;
    private final Persons persons;
    private final Staff staff;
    private final Viewers viewers;

    EmergencyLoading(Emergencies emergencies, Persons persons, Staff staff, Viewers viewers) {
        this.emergencies = emergencies;
        this.persons = persons;
        this.staff = staff;
        this.viewers = viewers;
    }

    void load() {
        Table.read("break_glass.csv").forEach(row -> emergencies.record(emergency(row)));
    }

    private Emergency emergency(Table.Row row) {
        Viewer by = viewers.of(staff.bySignInName(row.get("by")).orElseThrow().member());
        Set<InformationClass> classes = Arrays.stream(row.get("classes_opened").split(";"))
                .map(code -> InformationClass.of(code).orElseThrow())
                .collect(Collectors.toSet());
        return new Emergency(
                DemonstrationIds.named(row.get("break_glass")),
                persons.find(StoryLoading.id(row.get("person"))).orElseThrow().number(),
                by.who(),
                by.whoName(),
                by.organisation(),
                Arrays.stream(by.teams()).findFirst().orElse(0),
                classes,
                EmergencyReason.of(row.get("reason")).orElseThrow(),
                row.get("words"),
                Optional.empty(),
                moment(row.get("since")),
                moment(row.get("until")),
                LocalDate.parse(row.get("review_due")),
                Optional.of(new Emergency.Review(
                        LocalDate.parse(row.get("reviewed_on"))
                                .atTime(10, 0)
                                .atZone(London.ZONE)
                                .toInstant(),
                        staff.bySignInName(row.get("reviewed_by"))
                                .orElseThrow()
                                .member()
                                .id()
                                .toString(),
                        EmergencyOutcome.of(row.get("outcome")).orElseThrow(),
                        row.get("outcome_words"))));
    }

    private static Instant moment(String text) {
        return LocalDateTime.parse(text).atZone(London.ZONE).toInstant();
    }
}
