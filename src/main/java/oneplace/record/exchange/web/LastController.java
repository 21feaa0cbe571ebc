package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Page;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.trust.identity.Interaction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The latest measurements of a person by code (FHIR R4, operation {@code Observation/$lastn}). */
@RestController
final class LastController {

    private static final int MOST = 100;
    /** As many observations of one person as are gone through; the largest record known has 13,000. */
    private static final int MOST_READ = 50_000;

    private static final int STRETCH = 1_000;
    private static final Set<String> NOT_TAKEN =
            Set.of("_sort", "_count", "_include", "_revinclude", "_summary", "_elements", "_total");

    private final SharedRecord record;
    private final Queries queries;
    private final Callers callers;
    private final Clock clock;

    LastController(SharedRecord record, Queries queries, Callers callers, Clock clock) {
        this.record = record;
        this.queries = queries;
        this.callers = callers;
        this.clock = clock;
    }

    @RequestMapping(
            path = "/fhir/Observation/$lastn",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> last(HttpServletRequest request, Authentication who) throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.SEARCH, "Observation");
        Given given = Given.all(request);
        int max = given.number("max").orElse(1);
        if (max < 1 || max > MOST) {
            throw Refusal.badRequest("value", "max is a whole number from 1 to " + MOST + ".");
        }
        List<NameValue> asked = asked(given);
        SearchQuery query = queries.read(caller, Base.of(request), "Observation", asked, false);
        LatestByCode latest = new LatestByCode(max);
        int read = 0;
        Optional<String> after = Optional.empty();
        do {
            Page page = record.search(caller.viewer(), query, after);
            page.matches().forEach(latest::add);
            read += page.matches().size();
            after = page.next();
            if (read > MOST_READ) {
                throw new Refusal(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "too-costly",
                        "There are too many observations to find the latest of; name codes or a category.");
            }
        } while (after.isPresent());
        return Answers.ok(form, bundle(Base.of(request), latest.latest()));
    }

    /** The search for all candidates, latest first. */
    private static List<NameValue> asked(Given given) {
        List<NameValue> asked = new ArrayList<>(Stream.concat(
                        given.plain().stream(),
                        given.parts().stream()
                                .map(part -> part.path("name").stringValue())
                                .distinct()
                                .flatMap(name -> given.values(name).stream()
                                        .filter(v -> !given.plain().contains(new NameValue(name, v)))
                                        .map(v -> new NameValue(name, v))))
                .filter(p -> !p.name().equals("max"))
                .toList());
        asked.stream().filter(p -> NOT_TAKEN.contains(p.name())).findFirst().ifPresent(p -> {
            throw Refusal.badRequest("not-supported", "$lastn takes no " + p.name() + ".");
        });
        boolean ofSomebody = asked.stream().anyMatch(p -> p.name().matches("(patient|subject)([:.].*)?"));
        if (!ofSomebody) {
            throw Refusal.badRequest("required", "$lastn is of somebody: give patient or subject.");
        }
        asked.add(new NameValue("_sort", "-date"));
        asked.add(new NameValue("_count", Integer.toString(STRETCH)));
        return asked;
    }

    private byte[] bundle(String base, List<Entry> entries) {
        int size = entries.stream().mapToInt(e -> e.body().length + 150).sum();
        BundleText bundle = new BundleText("searchset", clock.instant(), size).total(entries.size());
        bundle.link("self", base + "/Observation/$lastn");
        entries.forEach(entry ->
                bundle.entry(base + "/" + entry.id().reference(), entry.body(), ",\"search\":{\"mode\":\"match\"}"));
        return bundle.done();
    }
}
