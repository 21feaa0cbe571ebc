package oneplace.record.exchange.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import oneplace.record.exchange.Sealing;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Page;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.record.sharedrecord.search.SearchControls;
import oneplace.trust.identity.Interaction;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Carries out searches and puts searchsets together. */
@Component
final class Searches {

    private final SharedRecord record;
    private final Queries queries;
    private final Sealing sealing;
    private final Clock clock;

    Searches(SharedRecord record, Queries queries, Sealing sealing, Clock clock) {
        this.record = record;
        this.queries = queries;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * One page as a Bundle.
     *
     * @param link the paging link's seal, if the caller follows one; the parameters are then those it holds
     */
    byte[] page(
            Caller caller,
            String base,
            Ground ground,
            List<NameValue> parameters,
            boolean lenient,
            Optional<String> link) {
        PagePlace place = link.map(given -> PagePlace.of(sealing, caller, ground.path(), given))
                .orElse(new PagePlace(ground.path(), parameters, lenient, Optional.empty()));
        Question question = queries.read(caller, base, ground, place.parameters(), place.lenient());
        Page page = question.queries().isEmpty()
                ? new Page(List.of(), List.of(), Optional.of(0L), Optional.empty())
                : record.search(caller.viewer(), question.queries(), place.after());
        return bundle(caller, base, place, question, page);
    }

    private byte[] bundle(Caller caller, String base, PagePlace place, Question query, Page page) {
        int size = page.matches().stream().mapToInt(e -> e.body().length + 150).sum();
        BundleText bundle = new BundleText("searchset", clock.instant(), size);
        page.total().ifPresent(bundle::total);
        PagePlace used = new PagePlace(place.of(), query.used(), place.lenient(), place.after());
        bundle.link("self", SelfLink.of(base, used, sealing, caller));
        SelfLink.next(base, place, page.next(), sealing, caller).ifPresent(next -> bundle.link("next", next));
        if (query.controls().summary() == SearchControls.Summary.COUNT) {
            return bundle.done();
        }
        Subset subset = Subset.of(query.controls());
        page.matches().forEach(entry -> entry(bundle, base, subset, entry, "match"));
        page.included().stream()
                .filter(entry -> caller.permits(Interaction.READ, entry.id().type()))
                .forEach(entry -> entry(bundle, base, subset, entry, "include"));
        if (!query.ignored().isEmpty()) {
            List<Issue> issues = query.ignored().stream()
                    .map(i -> new Issue("warning", "not-supported", "", i.sentence()))
                    .toList();
            bundle.entry("\"resource\":" + JsonMapper.shared().writeValueAsString(Outcome.tree(issues))
                    + ",\"search\":{\"mode\":\"outcome\"}");
        }
        return bundle.done();
    }

    private static void entry(BundleText bundle, String base, Subset subset, Entry entry, String mode) {
        bundle.entry(base + "/" + entry.id().reference(), subset.of(entry), ",\"search\":{\"mode\":\"" + mode + "\"}");
    }
}
