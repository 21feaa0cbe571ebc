package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneplace.base.kernel.NhsNumber;
import oneplace.record.person.PersonName;
import oneplace.record.person.Recognising;
import oneplace.record.person.Recognising.Recognised;
import oneplace.record.person.SourceIdentifier;
import oneplace.record.person.Traced;
import oneplace.record.person.fhir.PatientRead;
import oneplace.record.person.fhir.PatientReader;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.trust.identity.Interaction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who somebody may be (FHIR R4, operation {@code Patient/$match}), by the weights of the index of people. */
@RestController
final class MatchController {

    private static final int USUAL_COUNT = 10;
    private static final int MOST_COUNT = 50;
    private static final String GRADE = "http://hl7.org/fhir/StructureDefinition/match-grade";

    private final Recognising recognising;
    private final SharedRecord record;
    private final Queries queries;
    private final Callers callers;
    private final Clock clock;

    MatchController(Recognising recognising, SharedRecord record, Queries queries, Callers callers, Clock clock) {
        this.recognising = recognising;
        this.record = record;
        this.queries = queries;
        this.callers = callers;
        this.clock = clock;
    }

    @PostMapping("/fhir/Patient/$match")
    ResponseEntity<byte[]> match(HttpServletRequest request, Authentication who) throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.SEARCH, "Patient");
        Given given = Given.all(request).only("resource", "onlyCertainMatches", "count");
        int count = Math.min(given.number("count").orElse(USUAL_COUNT), MOST_COUNT);
        if (count == 0) {
            throw Refusal.badRequest("value", "count is a whole number from 1.");
        }
        var answer = recognising.recognise(
                described(given).person(), given.yes("onlyCertainMatches"), count, caller.viewer());
        return switch (answer) {
            case Recognising.Answer.Wait wait ->
                RefusalAdvice.later(
                        form,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "So many matches are not made for one client; ask again later.",
                        Math.max(1, wait.length().toSeconds()));
            case Recognising.Answer.People found -> Answers.ok(form, bundle(caller, Base.of(request), found.people()));
        };
    }

    private static PatientRead.Understood described(Given given) {
        ResourceText patient = given.alone()
                .or(() -> given.resource("resource"))
                .orElseThrow(() -> Refusal.badRequest("required", "There is no Patient to match."));
        if (!patient.type().equals("Patient")) {
            throw Refusal.badRequest("invalid", "What is matched is a Patient.");
        }
        return switch (PatientReader.read(patient.tree(), new SourceIdentifier("urn:oneplace:match", "asked"))) {
            case PatientRead.Understood understood -> understood;
            case PatientRead.Refused refused ->
                throw new Refusal(
                        HttpStatus.BAD_REQUEST,
                        List.of(Issue.error(
                                "value", refused.expression(), "This element of the Patient cannot be used.")));
        };
    }

    private byte[] bundle(Caller caller, String base, List<Recognised> people) {
        Map<String, Entry> seen = seen(caller, base, people);
        BundleText bundle = new BundleText("searchset", clock.instant(), 2_000 * people.size()).total(people.size());
        for (Recognised one : people) {
            String id = one.person().id().toString();
            Entry entry = seen.get(id);
            byte[] body = entry != null ? entry.body() : minimal(one.person());
            bundle.entry(base + "/Patient/" + id, body, ",\"search\":" + search(one));
        }
        return bundle.done();
    }

    /** The Patients of those whose record the caller may see: one question, one look. */
    private Map<String, Entry> seen(Caller caller, String base, List<Recognised> people) {
        String ids = people.stream()
                .filter(Recognised::seen)
                .map(one -> one.person().id().toString())
                .collect(Collectors.joining(","));
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<NameValue> wanted = List.of(new NameValue("_id", ids), new NameValue("_count", "" + MOST_COUNT));
        return record
                .search(caller.viewer(), queries.read(caller, base, "Patient", wanted, false), Optional.empty())
                .matches()
                .stream()
                .collect(Collectors.toMap(entry -> entry.id().id(), Function.identity()));
    }

    private static String search(Recognised one) {
        ObjectNode search = JsonNodeFactory.instance.objectNode();
        search.putArray("extension")
                .addObject()
                .put("url", GRADE)
                .put("valueCode", one.grade().name().toLowerCase(Locale.ROOT));
        search.put("mode", "match").put("score", Math.round(one.score() * 1_000_000) / 1_000_000.0);
        return JsonMapper.shared().writeValueAsString(search);
    }

    /** Somebody the caller may know of, but not look at: enough to be sure of them. */
    private static byte[] minimal(Traced person) {
        ObjectNode patient = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "Patient")
                .put("id", person.id().toString());
        patient.putObject("meta")
                .putArray("tag")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/v3-ObservationValue")
                .put("code", "SUBSETTED");
        NhsNumber number = person.nhsNumber();
        if (number != null) {
            patient.putArray("identifier")
                    .addObject()
                    .put("system", NhsNumber.SYSTEM)
                    .put("value", number.digits());
        }
        PersonName name = person.name();
        if (name != null) {
            ObjectNode written = patient.putArray("name").addObject();
            if (name.family() != null) {
                written.put("family", name.family());
            }
            if (!name.given().isEmpty()) {
                name.given().forEach(written.putArray("given")::add);
            }
            patient.put("gender", person.gender().code());
        }
        if (person.born() != null) {
            patient.put("birthDate", person.born().text());
        }
        if (person.area() != null) {
            patient.putArray("address").addObject().put("postalCode", person.area());
        }
        return JsonMapper.shared().writeValueAsBytes(patient);
    }
}
