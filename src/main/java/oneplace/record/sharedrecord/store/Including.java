package oneplace.record.sharedrecord.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SearchTooWide;
import oneplace.record.sharedrecord.search.Include;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.SearchControls;
import oneplace.record.sharedrecord.search.SearchParameter;
import oneplace.record.sharedrecord.search.Target;
import oneplace.record.sharedrecord.search.TokenFamily;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.record.sharedrecord.store.Wanted.Order;
import oneplace.trust.access.Sight;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Finds what is to be sent along with matches: what they refer to, and what refers to them. */
@Component
final class Including {

    private static final int MOST = 2_000;
    private static final int ROUNDS = 5;

    private final JdbcTemplate jdbc;
    private final Reading reading;

    Including(JdbcTemplate jdbc, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    List<Entry> beside(Sight sight, List<Entry> matches, SearchControls controls) {
        Set<Long> sent = new HashSet<>();
        matches.forEach(match -> sent.add(match.key()));
        List<Entry> included = new ArrayList<>();
        List<Entry> from = matches;
        for (int round = 0; round < ROUNDS && !from.isEmpty(); round++) {
            boolean again = round > 0;
            List<Entry> fresh = new ArrayList<>();
            for (Entry entry : Stream.concat(
                            outward(sight, from, asked(controls.includes(), again)).stream(),
                            inward(sight, from, asked(controls.reverseIncludes(), again)).stream())
                    .toList()) {
                if (sent.add(entry.key())) {
                    fresh.add(entry);
                }
            }
            included.addAll(fresh);
            if (included.size() > MOST) {
                throw new SearchTooWide(
                        "_include", "More than " + MOST + " resources would be included; ask for fewer matches.");
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
        List<Entry> found = new ArrayList<>();
        for (Include include : includes) {
            long[] tokens = from.stream()
                    .filter(entry -> include.target() == null
                            || include.target().equals(entry.id().type()))
                    .map(entry -> new Target(entry.id().type(), entry.id().id()))
                    .flatMapToLong(target -> parameters(include, include.source())
                            .flatMapToLong(parameter -> LongStream.of(parameter.tokensOf(target))))
                    .sorted()
                    .distinct()
                    .toArray();
            if (tokens.length > 0) {
                Condition refers =
                        new Condition(tokens, new long[0], Set.of(TokenFamily.REFERENCE), true, entry -> true);
                found.addAll(new Wanted(include.source(), java.util.Optional.empty(), List.of(refers))
                        .candidates(sight, new Order(true, java.util.Optional.empty(), MOST + 1))
                        .query(jdbc, Row::entry));
            }
        }
        return found;
    }
}
