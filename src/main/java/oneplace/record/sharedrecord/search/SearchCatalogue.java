package oneplace.record.sharedrecord.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every search parameter that R4 defines, by resource type. A type is read and its paths compiled when it is first asked
 * for, so that nothing of this is paid at the start.
 */
public final class SearchCatalogue {

    private static final SearchCatalogue R4 = new SearchCatalogue();

    private final Set<String> names = Definitions.types();
    private final Map<String, TypeParameters> types = new ConcurrentHashMap<>();

    private SearchCatalogue() {}

    /** The parameters of FHIR 4.0.1. */
    public static SearchCatalogue r4() {
        return R4;
    }

    /** All resource types, sorted. */
    public Set<String> types() {
        return names;
    }

    /** Whether {@code type} is a resource type. */
    public boolean knows(String type) {
        return names.contains(type);
    }

    /** The parameter {@code name} of {@code type}, those of every resource ({@code _id}, {@code _tag}) too. */
    public Optional<SearchParameter> find(String type, String name) {
        TypeParameters parameters = parameters(type);
        return parameters == null ? Optional.empty() : Optional.ofNullable(parameters.find(name));
    }

    /** All parameters of {@code type}, sorted by name; none for an unknown type. */
    public List<SearchParameter> of(String type) {
        TypeParameters parameters = parameters(type);
        return parameters == null ? List.of() : parameters.all();
    }

    @Nullable
    TypeParameters parameters(String type) {
        TypeParameters known = types.get(type);
        if (known != null || !knows(type)) {
            return known;
        }
        return types.computeIfAbsent(type, Definitions::read);
    }
}
