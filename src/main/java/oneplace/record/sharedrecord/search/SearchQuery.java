package oneplace.record.sharedrecord.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A query that can be carried out: every clause must hold.
 *
 * @param type the resource type searched
 * @param clauses in the order asked
 * @param controls how the answer is to look
 * @param used the parameters that are taken into account, for the self link
 * @param ignored those that were left out, with the reason
 */
public record SearchQuery(
        String type, List<Clause> clauses, SearchControls controls, List<NameValue> used, List<SearchRefusal> ignored)
        implements SearchReading {

    public SearchQuery {
        clauses = List.copyOf(clauses);
        used = List.copyOf(used);
        ignored = List.copyOf(ignored);
    }

    /**
     * The same query, of what stands in one resource's compartment only.
     *
     * @return empty when resources of the type never stand in a compartment of that kind
     */
    public Optional<SearchQuery> within(SearchCatalogue catalogue, Target owner) {
        return Compartments.clause(catalogue, type, owner).map(membership -> {
            List<Clause> all = new ArrayList<>(clauses);
            all.add(membership);
            return new SearchQuery(type, all, controls, used, ignored);
        });
    }

    /**
     * Reads a query over resources of {@code type}.
     *
     * <p>References to this place must be relative ({@code Patient/1}): the caller takes its own base off. Refused are an
     * unknown parameter (when {@code handling} is strict), an unknown modifier, a value that its kind cannot have, an
     * empty value, and more alternatives, chains or parameters than {@link QueryReader} allows.
     *
     * @param now what {@code ap} measures dates from
     */
    public static SearchReading parse(
            SearchCatalogue catalogue, String type, List<NameValue> parameters, Handling handling, Instant now) {
        return new QueryReader(catalogue, type, handling, now).read(parameters);
    }
}
