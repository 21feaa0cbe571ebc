package oneplace.record.sharedrecord.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.search.Include;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.SearchKind;
import oneplace.record.sharedrecord.search.SearchParameter;
import oneplace.record.sharedrecord.search.Target;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.trust.access.Sight;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Finds what is to be sent along with matches: what they refer to, and what refers to them. Each once, and no match. */
@Component
final class Including {

    private static final int MOST = 5_000;
    private static final int ROUNDS = 5;

    private final Matching matching;
    private final Reading reading;
    private final TypesInUse types;
    private final JoinedIds joined;
    private final int most;

    @Autowired
    Including(Matching matching, Reading reading, TypesInUse types, JoinedIds joined) {
        this(matching, reading, types, joined, MOST);
    }

    /** @param most more than this are not sent beside one page */
    Including(Matching matching, Reading reading, TypesInUse types, JoinedIds joined, int most) {
        this.most = most;
        this.matching = matching;
        this.reading = reading;
        this.types = types;
        this.joined = joined;
    }

    List<Entry> beside(Sight sight, List<Entry> matches, List<Include> includes, List<Include> reverse) {
        Set<Long> sent = new HashSet<>();
        matches.forEach(match -> sent.add(match.key()));
        List<Entry> included = new ArrayList<>();
        List<Entry> from = matches;
        for (int round = 0; round < ROUNDS && !from.isEmpty(); round++) {
            boolean again = round > 0;
            List<Entry> fresh = new ArrayList<>();
            for (Entry entry : Stream.concat(
                            outward(sight, from, asked(includes, again)).stream(),
                            inward(sight, from, asked(reverse, again)).stream())
                    .toList()) {
                if (sent.add(entry.key())) {
                    fresh.add(entry);
                }
            }
            included.addAll(fresh);
            if (included.size() > most) {
                throw new TooManyBeside(most);
            }
            from = fresh;
        }
        return included;
    }

    private static List<Include> asked(List<Include> includes, boolean again) {
        return includes.stream().filter(i -> !again || i.iterate()).toList();
    }

    private List<Entry> outward(Sight sight, List<Entry> from, List<Include> includes) {
        long[] keys = from.stream()
                .flatMap(entry -> targets(entry, includes))
                .mapToLong(target -> Tokens.key(target.type(), target.id()))
                .distinct()
                .toArray();
        return keys.length == 0 ? List.of() : reading.several(sight, keys);
    }

    private static Stream<Target> targets(Entry entry, List<Include> includes) {
        List<Include> fitting = includes.stream()
                .filter(i ->
                        i.source().equals("*") || i.source().equals(entry.id().type()))
                .toList();
        if (fitting.isEmpty()) {
            return Stream.of();
        }
        ObjectNode tree = ResourceText.parse(entry.body()).tree();
        return fitting.stream()
                .flatMap(include -> parameters(include, entry.id().type())
                        .flatMap(parameter -> parameter.targetsIn(tree).stream())
                        .filter(target ->
                                include.target() == null || include.target().equals(target.type())));
    }

    private static Stream<SearchParameter> parameters(Include include, String type) {
        return include.parameter() != null ? Stream.of(include.parameter()) : SearchCatalogue.r4().of(type).stream();
    }

    private List<Entry> inward(Sight sight, List<Entry> from, List<Include> includes) {
        if (includes.isEmpty()) {
            return List.of();
        }
        Set<Target> all = joined.of(from.stream()
                .map(entry -> new Target(entry.id().type(), entry.id().id()))
                .collect(Collectors.toSet()));
        List<Wanted> referring = new ArrayList<>();
        for (Include include : includes) {
            Set<Target> targets = all.stream()
                    .filter(target ->
                            include.target() == null || include.target().equals(target.type()))
                    .collect(Collectors.toSet());
            Collection<String> sources = include.source().equals("*") ? types.now() : List.of(include.source());
            for (String source : targets.isEmpty() ? List.<String>of() : sources) {
                parameters(include, source)
                        .filter(parameter -> mayReferTo(parameter, targets))
                        .forEach(parameter -> referring.add(new Wanted(
                                parameter.type(), Optional.empty(), List.of(Condition.refersTo(parameter, targets)))));
            }
        }
        Map<Long, Entry> found = new LinkedHashMap<>();
        boolean ended = matching.eachOfAny(sight, referring, most, entry -> {
            found.put(entry.key(), entry);
            return found.size() <= most;
        });
        if (!ended) {
            throw new TooManyBeside(most);
        }
        return List.copyOf(found.values());
    }

    private static boolean mayReferTo(SearchParameter parameter, Set<Target> targets) {
        return parameter.kind() == SearchKind.REFERENCE
                && (parameter.targets().isEmpty()
                        || targets.stream()
                                .anyMatch(target -> parameter.targets().contains(target.type())));
    }
}
