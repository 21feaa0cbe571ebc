package oneplace.record.sharedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.StandardsAtHand;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.definitions.Definitions;
import oneplace.record.exchange.validate.Remark;
import oneplace.record.exchange.validate.Validation;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.UkCore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** A nurse records a contact on a page; another system reads it as an Encounter. */
@WithPlace
class ContactAsOthersReadItTests {

    private final JsonNode encounter;

    @Autowired
    ContactAsOthersReadItTests(WebApplicationContext application, RecordOffice office, FhirDesk fhir) {
        Someone person = office.someone("Isolde", "Larkwhistle");
        Desk nursing = office.desk(OrganisationSign.CH);
        AtTheDesk nurse = new AtTheDesk(application, nursing);
        nurse.traced(person.id());
        nurse.sends(
                "/people/" + person.id() + "/contact",
                "team",
                nursing.team().code().value(),
                "how",
                "HH",
                "reason",
                "Fell on the stairs");
        encounter = fhir.exchange()
                .get("/Encounter?patient=Patient/" + person.id())
                .is(200)
                .json()
                .at("/entry/0/resource");
    }

    private List<Remark> errors(Validation by, Optional<String> profile) {
        return by
                .remarks(ResourceText.parse(encounter.toString().getBytes(StandardCharsets.UTF_8)), profile, "a test")
                .stream()
                .filter(Remark::error)
                .toList();
    }

    @Test
    void isValidAndNamesItsProfile() {
        assertThat(encounter.at("/reasonCode/0/text").stringValue()).isEqualTo("Fell on the stairs");
        assertThat(encounter.at("/meta/profile/0").stringValue())
                .isEqualTo(UkCore.profile("Encounter").orElseThrow());
        assertThat(errors(Validation.over(Definitions.with()), Optional.empty()))
                .isEmpty();
    }

    @Test
    void conformsToUkCoreWhereItsDefinitionsAreAtHand() {
        Optional<Path> folder = StandardsAtHand.ukCore();
        assumeThat(folder)
                .as("./oneplace test --with standards=DIR, a folder that holds UK Core")
                .isPresent();
        assertThat(errors(Validation.over(Definitions.with(folder.orElseThrow())), UkCore.profile("Encounter")))
                .isEmpty();
    }
}
