package oneplace.record.exchange.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.Target;

/**
 * What a search goes over (FHIR R4, <em>RESTful API</em>, 3.1.0.11): one type, all types, or either within one
 * compartment.
 *
 * @param path as in the address: {@code Observation}, nothing, {@code Patient/id/Observation}, {@code Patient/id/*}
 * @param type empty for all
 * @param owner whose compartment
 */
record Ground(String path, Optional<String> type, Optional<Target> owner) {

    /** @throws Refusal 404 when R4 has no such type */
    static Ground of(String type) {
        return new Ground(Addressed.type(type), Optional.of(type), Optional.empty());
    }

    static Ground everything() {
        return new Ground("", Optional.empty(), Optional.empty());
    }

    /** @param types a type, or {@code *} for all */
    static Ground within(String owner, String id, String types) {
        Optional<String> type = types.equals("*") ? Optional.empty() : Optional.of(Addressed.type(types));
        return new Ground(owner + "/" + id + "/" + types, type, Optional.of(new Target(owner, id)));
    }

    /** Whether {@code _type} may say which types are meant. */
    boolean many() {
        return type.isEmpty();
    }

    /** The types meant; those of {@code _type} if it is given. @throws Refusal 400 when that names none of R4 */
    List<String> types(List<NameValue> parameters) {
        if (type.isPresent()) {
            return List.of(type.get());
        }
        List<String> named = new ArrayList<>();
        parameters.stream()
                .filter(p -> p.name().equals("_type"))
                .flatMap(p -> Arrays.stream(p.value().split(",", -1)))
                .map(String::strip)
                .filter(name -> !named.contains(name))
                .forEach(named::add);
        for (String name : named) {
            if (!SearchCatalogue.r4().knows(name)) {
                throw Refusal.badRequest("value", "_type names a type that FHIR R4 does not have.");
            }
        }
        return named.isEmpty() ? List.copyOf(SearchCatalogue.r4().types()) : named;
    }

    /** Whether the request itself says which types. */
    boolean named(List<NameValue> parameters) {
        return type.isPresent() || parameters.stream().anyMatch(p -> p.name().equals("_type"));
    }
}
