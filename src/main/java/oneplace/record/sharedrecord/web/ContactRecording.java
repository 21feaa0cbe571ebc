package oneplace.record.sharedrecord.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import oneplace.base.kernel.Ids;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.Organisation;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.base.place.Team;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.UkCore;
import oneplace.record.sharedrecord.web.Doorway.Caller;
import oneplace.trust.access.Relationships;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a contact down: the team has a relationship with the person for as long as the place lets a contact count
 * (rules-care, <em>Access</em>), and the contact stands in the person's record for everybody to see.
 */
@Component
class ContactRecording {

    private final Relationships relationships;
    private final SharedRecord record;
    private final Audit audit;
    private final Places places;
    private final Clock clock;

    ContactRecording(Relationships relationships, SharedRecord record, Audit audit, Places places, Clock clock) {
        this.relationships = relationships;
        this.record = record;
        this.audit = audit;
        this.places = places;
        this.clock = clock;
    }

    /** All of it, or nothing. @param team one of the caller's own */
    @Transactional
    void write(Caller caller, Person person, Team team, ContactForm form) {
        int days = places.value(Settings.CONTACT_OPENS);
        var viewer = caller.viewer();
        relationships.contact(team.number(), person.number(), viewer.purpose(), Duration.ofDays(days));
        ResourceText entry = ResourceText.parse(
                encounter(caller, person, team, form).toString().getBytes(StandardCharsets.UTF_8));
        record.write(
                new Receipt(viewer, "application/fhir+json", entry.text()),
                List.of(Change.create(
                        entry, new ResourceId("Encounter", Ids.next().toString()))));
        audit.record(new Look(
                viewer.who(),
                viewer.whoName(),
                viewer.organisation(),
                Verb.ADMINISTER,
                viewer.purpose(),
                new long[] {person.number()},
                "a recorded contact opened the record to team " + team.code() + " for " + days + " days"));
    }

    private ObjectNode encounter(Caller caller, Person person, Team team, ContactForm form) {
        ObjectNode encounter = JsonMapper.shared().createObjectNode();
        encounter.put("resourceType", "Encounter");
        ObjectNode meta = encounter.putObject("meta");
        UkCore.profile("Encounter")
                .ifPresent(profile -> meta.putArray("profile").add(profile));
        meta.putArray("security")
                .addObject()
                .put("system", InformationClass.SYSTEM)
                .put("code", InformationClass.GENERAL.code());
        encounter.put("status", "finished");
        encounter
                .putObject("class")
                .put("system", "http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .put("code", form.how());
        encounter.putArray("type").addObject().put("text", "Contact recorded by " + team.name());
        encounter.putObject("subject").put("reference", "Patient/" + person.id());
        encounter
                .putArray("participant")
                .addObject()
                .putObject("individual")
                .put("display", caller.staff().nameAndTitle());
        encounter
                .putObject("period")
                .put("start", clock.instant().toString())
                .put("end", clock.instant().toString());
        encounter.putArray("reasonCode").addObject().put("text", form.reason().strip());
        places.organisation(team.organisation())
                .map(Organisation::code)
                .ifPresent(code -> encounter.putObject("serviceProvider").put("reference", "Organization/" + code));
        return encounter;
    }
}
