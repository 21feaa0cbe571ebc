package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import oneplace.record.exchange.Sealing;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Page;
import oneplace.record.sharedrecord.Past;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.trust.identity.Interaction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The versions of one resource, of a type, and of all, latest first (FHIR R4, <em>RESTful API</em>, 3.1.0.13). */
@RestController
final class HistoryController {

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
    ResponseEntity<byte[]> ofOne(
            @PathVariable String type, @PathVariable String id, HttpServletRequest request, Authentication who) {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.READ, Addressed.written(type));
        ResourceId resource = new ResourceId(type, id);
        PagePlace place = place(resource.reference() + "/_history", request, caller);
        HistoryAsked asked = HistoryAsked.of(place.parameters(), place.lenient());
        List<Entry> all = record.history(caller.viewer(), resource);
        if (all.isEmpty()) {
            throw Refusal.notFound();
        }
        List<Entry> versions = wanted(all, asked);
        int from = Math.min(place.after().map(Integer::parseInt).orElse(0), versions.size());
        int to = Math.min(from + asked.count(), versions.size());
        boolean more = to < versions.size() && asked.count() > 0;
        Page page = new Page(
                versions.subList(from, to),
                List.of(),
                Optional.of((long) versions.size()),
                more ? Optional.of(Integer.toString(to)) : Optional.empty());
        return Answers.ok(form, bundle(caller, Base.of(request), place, asked, page));
    }

    @GetMapping({"/fhir/_history", "/fhir/{type:[A-Z][A-Za-z]+}/_history"})
    ResponseEntity<byte[]> ofAll(@PathVariable Optional<String> type, HttpServletRequest request, Authentication who) {
        Form form = Form.of(request);
        Caller caller = callers.of(who);
        Set<String> types = type.map(one -> {
                    caller.may(Interaction.READ, Addressed.written(one));
                    return Set.of(one);
                })
                .orElseGet(() -> ResourceTypes.all().stream()
                        .filter(one -> caller.permits(Interaction.READ, one))
                        .collect(Collectors.toSet()));
        PagePlace place = place(type.map(one -> one + "/").orElse("") + "_history", request, caller);
        HistoryAsked asked = HistoryAsked.of(place.parameters(), place.lenient());
        Page page = asked.count() == 0
                ? new Page(List.of(), List.of(), Optional.empty(), Optional.empty())
                : record.past(
                        caller.viewer(), new Past(types, asked.since(), asked.at(), asked.count()), place.after());
        return Answers.ok(form, bundle(caller, Base.of(request), place, asked, page));
    }

    private PagePlace place(String of, HttpServletRequest request, Caller caller) {
        return Queries.ours(request, "_page")
                .map(link -> PagePlace.of(sealing, caller, of, link))
                .orElse(new PagePlace(
                        of,
                        Queries.parameters(request.getQueryString()),
                        !Preference.strict(request),
                        Optional.empty()));
    }

    /** A version was current from when it was written until the next one was. */
    private static List<Entry> wanted(List<Entry> latestFirst, HistoryAsked asked) {
        List<Entry> wanted = new ArrayList<>();
        for (int i = 0; i < latestFirst.size(); i++) {
            Entry version = latestFirst.get(i);
            Optional<Entry> next = i == 0 ? Optional.empty() : Optional.of(latestFirst.get(i - 1));
            boolean then = asked.at()
                    .map(at -> version.updated().isBefore(at.until())
                            && next.map(n -> n.updated().isAfter(at.from())).orElse(true))
                    .orElse(true);
            if (then && !version.updated().isBefore(asked.since())) {
                wanted.add(version);
            }
        }
        return wanted;
    }

    private byte[] bundle(Caller caller, String base, PagePlace place, HistoryAsked asked, Page page) {
        int size = page.matches().stream().mapToInt(e -> e.body().length + 300).sum();
        BundleText bundle = new BundleText("history", clock.instant(), size);
        page.total().ifPresent(bundle::total);
        bundle.link("self", SelfLink.of(base, place, sealing, caller));
        SelfLink.next(base, place, page.next(), sealing, caller).ifPresent(next -> bundle.link("next", next));
        page.matches().forEach(entry -> entry(bundle, base, asked.subset(), entry));
        return bundle.done();
    }

    private static void entry(BundleText bundle, String base, Subset subset, Entry entry) {
        String address = base + "/" + entry.id().reference();
        if (entry.deleted()) {
            bundle.entry(address, Did.deletion(entry).members());
        } else {
            bundle.entry(address, subset.of(entry), "," + Did.writing(entry).members());
        }
    }

    /** What was asked and answered when a version was written, as far as the version tells. */
    private record Did(String method, String url, HttpStatus status, Entry entry) {

        /** An id we chose, which a creation has; under another id, an update created. */
        private static final Pattern OUR_ID =
                Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

        static Did deletion(Entry entry) {
            return new Did("DELETE", entry.id().reference(), HttpStatus.NO_CONTENT, entry);
        }

        static Did writing(Entry entry) {
            boolean first = entry.version() == 1;
            boolean posted = first && OUR_ID.matcher(entry.id().id()).matches();
            return new Did(
                    posted ? "POST" : "PUT",
                    posted ? entry.id().type() : entry.id().reference(),
                    first ? HttpStatus.CREATED : HttpStatus.OK,
                    entry);
        }

        String members() {
            return "\"request\":{\"method\":\"" + method + "\",\"url\":\"" + url + "\"},\"response\":{\"status\":\""
                    + status.value() + " " + status.getReasonPhrase() + "\",\"etag\":\"W/\\\"" + entry.version()
                    + "\\\"\",\"lastModified\":\"" + entry.updated() + "\"}";
        }
    }
}
