package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.record.exchange.Sealing;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Extent;
import oneplace.record.sharedrecord.Page;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.trust.identity.Interaction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * All a caller may see of one person, or of what was recorded about one encounter (FHIR R4, operations
 * {@code Patient/$everything} and {@code Encounter/$everything}), paged.
 */
@RestController
final class EverythingController {

    private static final int USUAL_COUNT = 100;
    private static final int MOST_COUNT = 1_000;
    private static final List<String> OF_ENCOUNTER = List.of("_since", "_type", "_count");
    private static final List<String> OF_PATIENT = List.of("start", "end", "_since", "_type", "_count");

    private final SharedRecord record;
    private final Callers callers;
    private final Sealing sealing;
    private final Clock clock;

    EverythingController(SharedRecord record, Callers callers, Sealing sealing, Clock clock) {
        this.record = record;
        this.callers = callers;
        this.sealing = sealing;
        this.clock = clock;
    }

    @RequestMapping(
            path = "/fhir/Patient/{id:[A-Za-z0-9.-]{1,64}}/$everything",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> ofPatient(@PathVariable String id, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.READ, "Patient");
        PagePlace place = place(caller, "Patient/" + id + "/$everything", OF_PATIENT, request);
        Asked asked = Asked.of(place.parameters());
        Page page = record.everything(caller.viewer(), id, asked.extent(), asked.count(), place.after())
                .orElseThrow(Refusal::notFound);
        if (page.matches().isEmpty()
                && record.read(caller.viewer(), new ResourceId("Patient", id)).isEmpty()) {
            throw Refusal.notFound();
        }
        return Answers.ok(form, bundle(caller, Base.of(request), place, page));
    }

    @RequestMapping(
            path = "/fhir/Encounter/{id:[A-Za-z0-9.-]{1,64}}/$everything",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> ofEncounter(@PathVariable String id, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.READ, "Encounter");
        PagePlace place = place(caller, "Encounter/" + id + "/$everything", OF_ENCOUNTER, request);
        Asked asked = Asked.of(place.parameters());
        Page page = record.around(
                        caller.viewer(), new ResourceId("Encounter", id), asked.extent(), asked.count(), place.after())
                .orElseThrow(Refusal::notFound);
        return Answers.ok(form, bundle(caller, Base.of(request), place, page));
    }

    @RequestMapping(
            path = {"/fhir/Patient/$everything", "/fhir/Encounter/$everything"},
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> ofEverybody(Authentication who) {
        callers.of(who);
        throw new Refusal(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "too-costly",
                "Everything of everybody is not given out at once: ask for one person or one encounter by id.");
    }

    private PagePlace place(Caller caller, String of, List<String> taken, HttpServletRequest request)
            throws IOException {
        Optional<String> link = Queries.ours(request, "_page");
        if (link.isPresent()) {
            return PagePlace.of(sealing, caller, of, link.get());
        }
        Given given = (request.getMethod().equals("POST") ? Given.all(request) : Given.address(request))
                .only(taken.toArray(String[]::new));
        List<NameValue> parameters = taken.stream()
                .flatMap(name -> given.values(name).stream().map(value -> new NameValue(name, value)))
                .toList();
        return new PagePlace(of, parameters, false, Optional.empty());
    }

    private record Asked(Extent extent, int count) {

        static Asked of(List<NameValue> parameters) {
            Set<String> types = values(parameters, "_type")
                    .flatMap(value -> Arrays.stream(value.split(",")))
                    .map(Asked::type)
                    .collect(Collectors.toSet());
            Extent extent = new Extent(
                    types,
                    one(parameters, "_since").map(text -> CareDates.instant("_since", text)),
                    one(parameters, "start").map(text -> CareDates.beginning("start", text)),
                    one(parameters, "end").map(text -> CareDates.over("end", text)));
            return new Asked(extent, one(parameters, "_count").map(Asked::count).orElse(USUAL_COUNT));
        }

        private static String type(String name) {
            if (!ResourceTypes.has(name)) {
                throw Refusal.badRequest("value", "_type names resource types of FHIR R4.");
            }
            return name;
        }

        private static int count(String text) {
            if (!text.matches("[1-9][0-9]{0,5}")) {
                throw Refusal.badRequest("value", "_count must be a whole number from 1.");
            }
            return Math.min(Integer.parseInt(text), MOST_COUNT);
        }

        private static Optional<String> one(List<NameValue> parameters, String name) {
            List<String> all = values(parameters, name).toList();
            if (all.size() > 1) {
                throw Refusal.badRequest("invalid", name + " is given once.");
            }
            return all.stream().findFirst();
        }

        private static Stream<String> values(List<NameValue> parameters, String name) {
            return parameters.stream().filter(p -> p.name().equals(name)).map(NameValue::value);
        }
    }

    private byte[] bundle(Caller caller, String base, PagePlace place, Page page) {
        int size = Stream.concat(page.matches().stream(), page.included().stream())
                .mapToInt(e -> e.body().length + 120)
                .sum();
        BundleText bundle = new BundleText("searchset", clock.instant(), size);
        if (place.after().isEmpty() && page.next().isEmpty()) {
            bundle.total(page.matches().stream()
                    .filter(entry -> caller.permits(Interaction.READ, entry.id().type()))
                    .count());
        }
        bundle.link("self", SelfLink.of(base, place, sealing, caller));
        SelfLink.next(base, place, page.next(), sealing, caller).ifPresent(next -> bundle.link("next", next));
        page.matches().forEach(entry -> entry(bundle, caller, base, entry, "match"));
        page.included().forEach(entry -> entry(bundle, caller, base, entry, "include"));
        return bundle.done();
    }

    private static void entry(BundleText bundle, Caller caller, String base, Entry entry, String mode) {
        if (caller.permits(Interaction.READ, entry.id().type())) {
            bundle.entry(base + "/" + entry.id().reference(), entry.body(), ",\"search\":{\"mode\":\"" + mode + "\"}");
        }
    }
}
