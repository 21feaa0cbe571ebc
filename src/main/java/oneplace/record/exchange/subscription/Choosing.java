package oneplace.record.exchange.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneplace.record.sharedrecord.Announcements;
import oneplace.record.sharedrecord.EntriesChanged.Kind;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.search.Handling;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.record.sharedrecord.search.SearchRefusal;
import oneplace.record.sharedrecord.search.SimpleClause;
import oneplace.trust.access.Viewer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides, at this moment, of which changes a subscriber may be told: the criteria is carried out as their own search
 * would be, so consent, classes and relationships count as they do there. What they may not see is no event for them.
 */
final class Choosing {

    private final Announcements record;
    private final Viewer viewer;
    private final Wanted wanted;
    private final Instant now;

    Choosing(Announcements record, Viewer viewer, Wanted wanted, Instant now) {
        this.record = record;
        this.viewer = viewer;
        this.wanted = wanted;
        this.now = now;
    }

    /** What may be shown of each change that is an event for this subscriber, in their order. */
    Map<Noted, Entry> of(List<Noted> changes) {
        Map<ResourceId, Entry> standing = standing(changes.stream()
                .filter(change -> change.kind() != Kind.DELETED)
                .map(Noted::id)
                .toList());
        Map<Noted, Entry> chosen = new java.util.LinkedHashMap<>();
        for (Noted change : changes) {
            Optional<Entry> shown = change.kind() == Kind.DELETED
                    ? deleted(change.id(), change.version())
                    : Optional.ofNullable(standing.get(change.id())).filter(entry -> fires(change));
            shown.ifPresent(entry -> chosen.put(change, entry));
        }
        return chosen;
    }

    /** The same events with what may be shown of them now: nothing of what was hidden or ceased to match meanwhile. */
    List<Event> again(List<Event> events) {
        Map<ResourceId, Entry> standing = standing(events.stream()
                .filter(event -> event.kind() != Kind.DELETED)
                .map(Event::id)
                .toList());
        List<Event> seen = new ArrayList<>();
        for (Event event : events) {
            seen.add(event.with(
                    event.kind() == Kind.DELETED
                            ? deleted(event.id(), event.version())
                            : Optional.ofNullable(standing.get(event.id()))));
        }
        return seen;
    }

    private Map<ResourceId, Entry> standing(List<ResourceId> ids) {
        if (ids.isEmpty()) {
            return new HashMap<>();
        }
        List<NameValue> conditions = new ArrayList<>(wanted.conditions());
        List<String> distinct = ids.stream().map(ResourceId::id).distinct().toList();
        conditions.add(new NameValue("_id", String.join(",", distinct)));
        conditions.add(new NameValue("_count", Integer.toString(distinct.size())));
        return record.standing(viewer, query(conditions)).stream()
                .collect(Collectors.toMap(Entry::id, Function.identity(), (a, b) -> a));
    }

    private SearchQuery query(List<NameValue> conditions) {
        var reading = SearchQuery.parse(SearchCatalogue.r4(), wanted.type(), conditions, Handling.STRICT, now);
        return switch (reading) {
            case SearchQuery query -> query;
            case SearchRefusal refusal -> throw new Unfit("Subscription.criteria", refusal.sentence());
        };
    }

    private boolean fires(Noted change) {
        return switch (wanted) {
            case Wanted.BySearch search -> true;
            case Wanted.ByTopic byTopic -> {
                Topic topic = byTopic.topic();
                Optional<ObjectNode> then = body(change.id(), change.version());
                yield topic.on().contains(change.kind())
                        && then.isPresent()
                        && topic.trigger().fires(body(change.id(), change.version() - 1), then);
            }
        };
    }

    /**
     * The last version of what was deleted, where a topic is about that: a search is never met by what is gone (FHIR R4,
     * <em>Subscription</em>).
     */
    private Optional<Entry> deleted(ResourceId id, int version) {
        if (!(wanted instanceof Wanted.ByTopic byTopic)
                || !byTopic.topic().on().contains(Kind.DELETED)
                || record.deletion(viewer, id)
                        .filter(d -> d.version() == version)
                        .isEmpty()) {
            return Optional.empty();
        }
        return record.version(viewer, id, version - 1)
                .filter(last -> !last.deleted())
                .filter(last -> {
                    ObjectNode resource = ResourceText.parse(last.body()).tree();
                    return byTopic.topic().trigger().fires(Optional.of(resource), Optional.empty())
                            && query(wanted.conditions()).clauses().stream()
                                    .allMatch(clause ->
                                            clause instanceof SimpleClause simple && simple.matches(resource));
                });
    }

    private Optional<ObjectNode> body(ResourceId id, int version) {
        return version < 1
                ? Optional.empty()
                : record.version(viewer, id, version)
                        .filter(entry -> !entry.deleted())
                        .map(entry -> ResourceText.parse(entry.body()).tree());
    }
}
