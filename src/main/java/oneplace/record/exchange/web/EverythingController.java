package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.PersonId;
import oneplace.record.sharedrecord.Page;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.trust.identity.Interaction;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** All a caller may see of one person (FHIR R4, operation {@code Patient/$everything}), paged. */
@RestController
final class EverythingController {

    private static final int USUAL_COUNT = 100;
    private static final int MOST_COUNT = 1_000;

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

    @GetMapping("/fhir/Patient/{id}/$everything")
    ResponseEntity<byte[]> everything(@PathVariable String id, HttpServletRequest request, Authentication who) {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.READ, "Patient");
        String of = "Patient/" + id + "/$everything";
        List<NameValue> asked = Queries.parameters(request.getQueryString());
        PagePlace place = Optional.ofNullable(request.getParameter("_page"))
                .map(link -> PagePlace.of(sealing, caller, of, link))
                .orElse(new PagePlace(of, asked, false, Optional.empty()));
        Page page = record.everything(caller.viewer(), person(id), count(place.parameters()), place.after());
        if (page.matches().isEmpty()
                && record.read(caller.viewer(), new ResourceId("Patient", id)).isEmpty()) {
            throw Refusal.notFound();
        }
        return Answers.ok(form, bundle(caller, Base.of(request), place, page));
    }

    private byte[] bundle(Caller caller, String base, PagePlace place, Page page) {
        int size = page.matches().stream().mapToInt(e -> e.body().length + 120).sum();
        BundleText bundle = new BundleText("searchset", clock.instant(), size);
        bundle.link("self", SelfLink.of(base, place, sealing, caller));
        SelfLink.next(base, place, page.next(), sealing, caller).ifPresent(next -> bundle.link("next", next));
        page.matches().stream()
                .filter(entry -> caller.permits(Interaction.READ, entry.id().type()))
                .forEach(entry -> bundle.entry(
                        base + "/" + entry.id().reference(), entry.body(), ",\"search\":{\"mode\":\"match\"}"));
        return bundle.done();
    }

    private static PersonId person(String id) {
        try {
            return new PersonId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }

    private static int count(List<NameValue> parameters) {
        int count = USUAL_COUNT;
        for (NameValue parameter : parameters) {
            if (!parameter.name().equals("_count")) {
                throw Refusal.badRequest("not-supported", "$everything takes _count, and no other parameter yet.");
            }
            if (!parameter.value().matches("[1-9][0-9]{0,5}")) {
                throw Refusal.badRequest("value", "_count must be a whole number from 1.");
            }
            count = Math.min(Integer.parseInt(parameter.value()), MOST_COUNT);
        }
        return count;
    }
}
