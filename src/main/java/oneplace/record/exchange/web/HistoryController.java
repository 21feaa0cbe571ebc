package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.trust.identity.Interaction;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The versions of one resource, latest first (FHIR R4, <em>RESTful API</em>, 3.1.0.13). */
@RestController
final class HistoryController {

    private static final int USUAL_COUNT = 100;
    private static final int MOST_COUNT = 1_000;

    private final SharedRecord record;
    private final Callers callers;
    private final Sealing sealing;
    private final Clock clock;

    HistoryController(SharedRecord record, Callers callers, Sealing sealing, Clock clock) {
        this.record = record;
        this.callers = callers;
        this.sealing = sealing;
        this.clock = clock;
    }

    @GetMapping("/fhir/{type:[A-Z][A-Za-z]+}/{id:[A-Za-z0-9.-]{1,64}}/_history")
    ResponseEntity<byte[]> history(
            @PathVariable String type, @PathVariable String id, HttpServletRequest request, Authentication who) {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.READ, Addressed.type(type));
        ResourceId resource = new ResourceId(type, id);
        PagePlace place = Optional.ofNullable(request.getParameter("_page"))
                .map(link -> PagePlace.of(sealing, caller, resource.reference() + "/_history", link))
                .orElse(new PagePlace(
                        resource.reference() + "/_history",
                        Queries.parameters(request.getQueryString()),
                        false,
                        Optional.empty()));
        List<Entry> all = record.history(caller.viewer(), resource);
        if (all.isEmpty()) {
            throw Refusal.notFound();
        }
        return Answers.ok(form, bundle(caller, Base.of(request), place, all));
    }

    private byte[] bundle(Caller caller, String base, PagePlace place, List<Entry> all) {
        Wanted asked = Wanted.of(place.parameters());
        List<Entry> versions = all.stream()
                .filter(entry -> !entry.updated().isBefore(asked.since))
                .toList();
        int from = place.after().map(Integer::parseInt).orElse(0);
        int to = Math.min(from + asked.count, versions.size());
        BundleText bundle = new BundleText("history", clock.instant(), 4096).total(versions.size());
        bundle.link("self", SelfLink.of(base, place, sealing, caller));
        SelfLink.next(
                        base,
                        place,
                        to < versions.size() ? Optional.of(Integer.toString(to)) : Optional.empty(),
                        sealing,
                        caller)
                .ifPresent(next -> bundle.link("next", next));
        versions.subList(Math.min(from, to), to).forEach(entry -> entry(bundle, base, entry));
        return bundle.done();
    }

    private static void entry(BundleText bundle, String base, Entry entry) {
        boolean first = entry.version() == 1;
        bundle.entry(
                base + "/" + entry.id().reference(),
                entry.body(),
                ",\"request\":{\"method\":\"" + (first ? "POST" : "PUT") + "\",\"url\":\""
                        + (first ? entry.id().type() : entry.id().reference())
                        + "\"},\"response\":{\"status\":\"" + (first ? "201 Created" : "200 OK")
                        + "\",\"etag\":\"W/\\\"" + entry.version() + "\\\"\",\"lastModified\":\"" + entry.updated()
                        + "\"}");
    }

    /** What a history can be asked for. */
    private record Wanted(int count, Instant since) {

        static Wanted of(List<NameValue> parameters) {
            int count = USUAL_COUNT;
            Instant since = Instant.EPOCH;
            for (NameValue parameter : parameters) {
                switch (parameter.name()) {
                    case "_count" -> count = count(parameter.value());
                    case "_since" -> since = since(parameter.value());
                    default -> throw Refusal.badRequest("not-supported", "A history takes _count and _since.");
                }
            }
            return new Wanted(count, since);
        }

        private static int count(String text) {
            if (!text.matches("[1-9][0-9]{0,5}")) {
                throw Refusal.badRequest("value", "_count must be a whole number from 1.");
            }
            return Math.min(Integer.parseInt(text), MOST_COUNT);
        }

        private static Instant since(String text) {
            try {
                return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            } catch (DateTimeParseException e) {
                throw Refusal.badRequest("value", "_since must be a time with its zone.");
            }
        }
    }
}
