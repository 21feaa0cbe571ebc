package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import oneplace.record.exchange.bulk.ExportAsked;
import oneplace.record.exchange.bulk.Exporting;
import oneplace.record.exchange.bulk.Filtering;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.trust.identity.Interaction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Asking for a bulk export (Bulk Data Access 2.0, <em>Bulk Data Kick-off Request</em>). */
@RestController
@RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
final class ExportController {

    private static final Set<String> NDJSON =
            Set.of("application/fhir+ndjson", "application/fhir ndjson", "application/ndjson", "ndjson");
    private static final String[] TAKEN = {"_outputFormat", "_since", "_type", "_typeFilter", "patient"};
    private static final int MOST_PATIENTS = 10_000;

    private final Exporting exporting;
    private final SharedRecord record;
    private final Callers callers;
    private final Clock clock;

    ExportController(Exporting exporting, SharedRecord record, Callers callers, Clock clock) {
        this.exporting = exporting;
        this.record = record;
        this.callers = callers;
        this.clock = clock;
    }

    @RequestMapping("/fhir/$export")
    ResponseEntity<byte[]> ofAll(HttpServletRequest request, Authentication who) throws IOException {
        return begin("system", "", List.of(), request, callers.of(who));
    }

    @RequestMapping("/fhir/Patient/$export")
    ResponseEntity<byte[]> ofPatients(HttpServletRequest request, Authentication who) throws IOException {
        return begin("patient", "", List.of(), request, callers.of(who));
    }

    @RequestMapping("/fhir/Group/{id:[A-Za-z0-9.-]{1,64}}/$export")
    ResponseEntity<byte[]> ofGroup(@PathVariable String id, HttpServletRequest request, Authentication who)
            throws IOException {
        Caller caller = callers.of(who);
        Entry group = record.read(caller.may(Interaction.READ, "Group").viewer(), new ResourceId("Group", id))
                .orElseThrow(Refusal::notFound);
        List<String> members = new ArrayList<>();
        for (JsonNode member : ResourceText.parse(group.body()).tree().path("member")) {
            if (!member.path("inactive").asBoolean(false)) {
                patient(member.path("entity").path("reference").asString("")).forEach(members::add);
            }
        }
        return begin("group", id, members, request, caller);
    }

    private ResponseEntity<byte[]> begin(
            String level, String group, List<String> members, HttpServletRequest request, Caller caller)
            throws IOException {
        Form form = Form.of(request);
        if (!Preference.asynchronous(request)) {
            throw Refusal.badRequest("required", "An export takes its time: ask with Prefer: respond-async.");
        }
        Given given = request.getMethod().equals("POST") ? Given.all(request) : Given.address(request);
        if (!Preference.lenient(request)) {
            given.only(TAKEN);
        }
        given.value("_outputFormat").filter(f -> !NDJSON.contains(f)).ifPresent(f -> {
            throw Refusal.badRequest("not-supported", "Exports are application/fhir+ndjson.");
        });
        ExportAsked asked = new ExportAsked(
                level,
                group,
                types(caller, given),
                given.value("_since")
                        .map(text -> CareDates.instant("_since", text).toString())
                        .orElse(""),
                filters(given),
                patients(given, level, members),
                Base.of(request) + request.getRequestURI().substring("/fhir".length()));
        UUID id = exporting
                .begin(caller.viewer().who(), asked)
                .orElseThrow(() -> new Refusal(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "throttled",
                        "At most " + Exporting.EACH + " exports of one client wait or run at a time; wait for one of"
                                + " yours, or delete it."));
        ResponseEntity<byte[]> answer = Answers.ok(
                form, Outcome.done("The export has begun; Content-Location says where to ask how far it is."));
        return ResponseEntity.accepted()
                .headers(answer.getHeaders())
                .header("Content-Location", Base.of(request) + "/_export/" + id)
                .body(answer.getBody());
    }

    /** The types asked for, or all that the token allows. @throws Refusal 403 when one of them is not allowed */
    private static List<String> types(Caller caller, Given given) {
        List<String> asked = given.values("_type").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .distinct()
                .toList();
        if (asked.stream().anyMatch(type -> !ResourceTypes.has(type))) {
            throw Refusal.badRequest("value", "_type names resource types of FHIR R4.");
        }
        asked.forEach(type -> caller.may(Interaction.READ, type).may(Interaction.SEARCH, type));
        List<String> allowed = asked.isEmpty()
                ? ResourceTypes.all().stream()
                        .filter(type ->
                                caller.permits(Interaction.READ, type) && caller.permits(Interaction.SEARCH, type))
                        .toList()
                : asked;
        if (allowed.isEmpty()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden", "The access token allows no type to be exported.");
        }
        return allowed;
    }

    private List<String> filters(Given given) {
        List<String> filters = given.values("_typeFilter");
        try {
            Filtering.of(filters, clock.instant());
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("invalid", String.valueOf(e.getMessage()));
        }
        return filters;
    }

    /** The people of a group, or those named; both: those who are named and in the group. */
    private static List<String> patients(Given given, String level, List<String> members) {
        List<String> named = given.parts().stream()
                .filter(part -> part.path("name").stringValue().equals("patient"))
                .flatMap(part ->
                        patient(part.path("valueReference").path("reference").asString("")))
                .toList();
        if (given.has("patient") && (named.isEmpty() || level.equals("system"))) {
            throw Refusal.badRequest("invalid", "patient is a reference in Parameters, for Patient and Group exports.");
        }
        List<String> wanted = level.equals("group") && !named.isEmpty()
                ? named.stream().filter(members::contains).toList()
                : level.equals("group") ? members : named;
        if (wanted.size() > MOST_PATIENTS) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "too-costly",
                    "At most " + MOST_PATIENTS + " people are exported by name; leave out who, for all of yours.");
        }
        return wanted;
    }

    /** The id of a Patient of this place; nothing for another reference. */
    private static Stream<String> patient(String reference) {
        String id = reference.startsWith("Patient/") ? reference.substring("Patient/".length()) : "";
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Stream.of(id) : Stream.of();
    }
}
