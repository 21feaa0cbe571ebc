package oneplace.demonstration.load;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.PersonId;
import oneplace.base.kernel.Purpose;
import oneplace.demonstration.DemonstrationIds;
import oneplace.demonstration.Meter;
import oneplace.demonstration.Table;
import oneplace.demonstration.story.AboutMe;
import oneplace.demonstration.story.Story;
import oneplace.demonstration.story.StoryStaff;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.trust.access.SharingChoice;
import oneplace.trust.access.SharingChoices;
import org.hl7.fhir.r4.model.DomainResource;
import org.springframework.stereotype.Component;

/** The eleven people of the seven stories: who they are, who works with them, what they chose, what was recorded. */
@Component
class StoryLoading {

    private final Steps steps;
    private final StoryPeople people;
    private final RelationshipDoor relationships;
    private final SharingChoices choices;
    private final RecordDoor record;

    StoryLoading(
            Steps steps,
            StoryPeople people,
            RelationshipDoor relationships,
            SharingChoices choices,
            RecordDoor record) {
        this.steps = steps;
        this.people = people;
        this.relationships = relationships;
        this.choices = choices;
        this.record = record;
    }

    void load(Meter meter) {
        Story story = new Story();
        steps.once("story staff", () -> put(new StoryStaff().everybody()));
        steps.once("about me", () -> put(List.of(AboutMe.form())));
        List<Table.Row> rows = Table.read("people.csv");
        for (int i = 0; i < rows.size(); i++) {
            Table.Row row = rows.get(i);
            steps.once("story " + row.get("person"), () -> {
                Person person = people.register(row);
                relate(row.get("person"), person.number());
                choose(row.get("person"), person.number());
                put(story.record(row.get("person")));
            });
            meter.at("of the stories loaded", i + 1, rows.size());
        }
        steps.once("circles", people::circles);
    }

    private void relate(String person, long number) {
        Table.read("relationships.csv").stream()
                .filter(row -> row.get("person").equals(person))
                .forEach(row -> relationships.open(
                        row.get("team"),
                        number,
                        Purpose.valueOf(row.get("purpose")),
                        row.get("source"),
                        LocalDate.parse(row.get("since")),
                        row.some("until").map(LocalDate::parse)));
    }

    private void choose(String person, long number) {
        Table.read("sharing.csv").stream()
                .filter(row -> row.get("person").equals(person))
                .forEach(row -> choices.choose(new SharingChoice(
                        number,
                        InformationClass.of(row.get("class")).orElseThrow(),
                        row.get("viewer").equals("all")
                                ? SharingChoices.EVERYBODY
                                : relationships.party(row.get("viewer")),
                        row.get("choice").equals("withhold"),
                        RelationshipDoor.midnight(LocalDate.parse(row.get("since"))),
                        row.some("until").map(LocalDate::parse).map(RelationshipDoor::midnight),
                        row.get("words"))));
    }

    private void put(List<? extends DomainResource> resources) {
        var parser = FhirContext.forR4Cached().newJsonParser();
        List<ResourceText> texts = new ArrayList<>();
        StringBuilder received = new StringBuilder();
        for (DomainResource resource : resources) {
            String text = parser.encodeResourceToString(resource);
            texts.add(ResourceText.parse(text.getBytes(StandardCharsets.UTF_8)));
            received.append(text).append('\n');
        }
        record.put(received.toString().getBytes(StandardCharsets.UTF_8), texts);
    }

    /** The id a person of the stories has in every place. */
    static PersonId id(String person) {
        return new PersonId(DemonstrationIds.named(person));
    }
}
