package oneplace.record.exchange.looks;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.Place;
import oneplace.record.exchange.looks.EventCodes.Code;
import oneplace.record.exchange.looks.EventCodes.OwnSystems;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.PastLook;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A look as an AuditEvent. Its id is the look's reference. The log holds kinds and counts, no queries and no ids of what was
 * read, so a profile of IHE that asks for these is not claimed.
 */
public final class LookEvent {

    private LookEvent() {}

    /**
     * The resource.
     *
     * @param people the ids of the people it showed, by number; who may not be told of is left out
     */
    public static byte[] json(PastLook past, Place place, Map<Long, PersonId> people) {
        Look look = past.look();
        EventCodes codes = EventCodes.of(look.verb());
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "AuditEvent")
                .put("id", past.place().reference());
        event.putObject("meta").put("lastUpdated", past.at().toString());
        coding(event.putObject("type"), codes.type());
        coding(event.putArray("subtype").addObject(), codes.subtype());
        event.put("action", codes.action())
                .put("recorded", past.at().toString())
                .put("outcome", codes.outcome());
        if (!codes.outcome().equals("0")) {
            event.put("outcomeDesc", "Refused");
        }
        coding(
                event.putArray("purposeOfEvent").addObject().putArray("coding").addObject(),
                EventCodes.reason(look.verb(), look.purpose()));
        agents(event, look, place);
        ObjectNode source = event.putObject("source");
        source.putObject("observer")
                .put("display", "Oneplace, " + place.profile().name());
        coding(
                source.putArray("type").addObject(),
                new Code("http://terminology.hl7.org/CodeSystem/security-source-type", "4", "Application Server"));
        entities(event, look, people);
        return JsonMapper.shared().writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
    }

    private static void agents(ObjectNode event, Look look, Place place) {
        var agents = event.putArray("agent");
        ObjectNode viewer = agents.addObject();
        coding(
                viewer.putObject("type").putArray("coding").addObject(),
                new Code(
                        "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", "information recipient"));
        ObjectNode who = viewer.putObject("who");
        if (!look.who().isEmpty()) {
            who.putObject("identifier").put("system", OwnSystems.ACCOUNT).put("value", look.who());
        }
        who.put("display", look.whoName().isEmpty() ? "Not known" : look.whoName());
        if (!look.whoName().isEmpty()) {
            viewer.put("name", look.whoName());
        }
        viewer.put("requestor", true);
        place.organisation(look.organisation()).ifPresent(organisation -> {
            ObjectNode from = agents.addObject();
            from.putObject("type").put("text", "Organisation of the viewer");
            from.putObject("who")
                    .put("reference", "Organization/" + organisation.code())
                    .put("display", organisation.name());
            from.put("requestor", false);
        });
    }

    private static void entities(ObjectNode event, Look look, Map<Long, PersonId> people) {
        var entities = event.putArray("entity");
        for (long number : look.persons()) {
            PersonId id = people.get(number);
            if (id != null) {
                ObjectNode person = entities.addObject();
                person.putObject("what").put("reference", "Patient/" + id);
                coding(person.putObject("type"), type("1", "Person"));
                coding(person.putObject("role"), role("1", "Patient"));
            }
        }
        if (!look.detail().isEmpty()) {
            ObjectNode seen = entities.addObject();
            coding(seen.putObject("type"), type("2", "System Object"));
            coding(seen.putObject("role"), role("4", "Domain Resource"));
            seen.put("description", look.detail());
        }
        if (entities.isEmpty()) {
            event.remove("entity");
        }
    }

    private static Code type(String code, String display) {
        return new Code("http://terminology.hl7.org/CodeSystem/audit-entity-type", code, display);
    }

    private static Code role(String code, String display) {
        return new Code("http://terminology.hl7.org/CodeSystem/object-role", code, display);
    }

    private static void coding(ObjectNode coding, Code code) {
        coding.put("system", code.system()).put("code", code.code()).put("display", code.display());
    }
}
