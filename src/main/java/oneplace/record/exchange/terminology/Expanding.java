package oneplace.record.exchange.terminology;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import oneplace.record.exchange.terminology.Member.Coded;
import oneplace.record.exchange.terminology.TerminologyRefusal.Reason;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/**
 * Finds the codes of a value set by its composition (FHIR R4, <em>ValueSet</em>, 4.9.5): what is included, in any of its
 * parts, without what is excluded; within one part everything it says must hold.
 */
final class Expanding {

    /** More codes than anybody chooses from, and more than a value set of R4 has. */
    private static final int MOST = 20_000;

    private static final int DEEPEST = 8;

    /** What one request may cost: a step is a code looked at, a look for a system or a set a hundred. */
    private static final long STEPS = 1_000_000;

    private static final int STEPS_OF_A_LOOK = 100;

    private final Known known;
    private final Map<String, Optional<Codes>> systems = new HashMap<>();
    private final Map<String, Map<Coded, Member>> sets = new HashMap<>();
    private long steps;

    Expanding(Known known) {
        this.known = known;
    }

    Map<Coded, Member> of(ValueSet set) {
        return of(set, 0);
    }

    Optional<Codes> codes(String canonical) {
        Optional<Codes> codes = systems.get(canonical);
        if (codes == null) {
            spend(STEPS_OF_A_LOOK);
            codes = known.system(canonical).map(Codes::of);
            codes.ifPresent(found -> spend(found.all().size()));
            systems.put(canonical, codes);
        }
        return codes;
    }

    /** The codes of a set by its address, found once. */
    private Map<Coded, Member> named(String canonical, int depth) {
        Map<Coded, Member> found = sets.get(canonical);
        if (found == null) {
            spend(STEPS_OF_A_LOOK);
            ValueSet set = known.set(canonical)
                    .orElseThrow(() -> new TerminologyRefusal(
                            Reason.NOT_FOUND, "The value set is made of another that is not known here."));
            found = of(set, depth);
            sets.put(canonical, found);
        }
        spend(found.size());
        return found;
    }

    private void spend(long more) {
        steps += more;
        if (steps > STEPS) {
            throw new TerminologyRefusal(Reason.TOO_COSTLY, "Finding the codes of the value set takes too long.");
        }
    }

    private Map<Coded, Member> of(ValueSet set, int depth) {
        if (depth > DEEPEST) {
            throw new TerminologyRefusal(
                    Reason.NOT_SUPPORTED, "The value set is made of others, too deeply or of itself.");
        }
        Map<Coded, Member> all = new LinkedHashMap<>();
        if (!set.hasCompose() && set.hasExpansion()) {
            contained(set.getExpansion().getContains(), all);
            return all;
        }
        for (ConceptSetComponent part : set.getCompose().getInclude()) {
            part(part, depth, true).forEach(all::putIfAbsent);
            if (all.size() > MOST) {
                throw tooMany();
            }
        }
        for (ConceptSetComponent part : set.getCompose().getExclude()) {
            part(part, depth, false).keySet().forEach(all::remove);
        }
        if (set.getCompose().hasInactive() && !set.getCompose().getInactive()) {
            all.values().removeIf(Member::inactive);
        }
        return all;
    }

    private static void contained(List<ValueSetExpansionContainsComponent> contains, Map<Coded, Member> into) {
        for (ValueSetExpansionContainsComponent one : contains) {
            if (one.hasSystem() && one.hasCode()) {
                Member member = new Member(
                        one.getSystem(),
                        one.hasVersion() ? one.getVersion() : "",
                        one.getCode(),
                        one.hasDisplay() ? one.getDisplay() : "",
                        one.getInactive(),
                        !one.getAbstract(),
                        List.of());
                into.putIfAbsent(member.coded(), member);
            }
            contained(one.getContains(), into);
        }
    }

    private Map<Coded, Member> part(ConceptSetComponent part, int depth, boolean included) {
        Map<Coded, Member> found = part.hasSystem() ? ofSystem(part) : null;
        for (CanonicalType other : part.getValueSet()) {
            Map<Coded, Member> theirs = named(other.getValue(), depth + 1);
            if (found == null) {
                found = new LinkedHashMap<>(theirs);
            } else {
                found.keySet().retainAll(theirs.keySet());
            }
        }
        return found == null ? Map.of() : found;
    }

    private Map<Coded, Member> ofSystem(ConceptSetComponent part) {
        String system = part.getSystem();
        String version = part.hasVersion() ? part.getVersion() : "";
        Optional<Codes> codes = codes(version.isEmpty() ? system : system + "|" + version)
                .or(() -> version.isEmpty() ? Optional.empty() : codes(system));
        Map<Coded, Member> found = new LinkedHashMap<>();
        if (part.hasConcept()) {
            spend(part.getConcept().size());
            for (ConceptReferenceComponent named : part.getConcept()) {
                Member member = named(system, version, named, codes);
                found.put(member.coded(), member);
            }
            return found;
        }
        Codes all = codes.filter(c -> !c.all().isEmpty())
                .orElseThrow(() -> new TerminologyRefusal(
                        Reason.TOO_COSTLY,
                        "The value set takes codes of a system that is not listed here, so that they cannot be told."));
        Predicate<Concept> filter =
                part.getFilter().stream().map(f -> Filters.of(all, f)).reduce(concept -> true, Predicate::and);
        spend((long) all.all().size() * (1 + part.getFilter().size()));
        for (Concept concept : all.all()) {
            if (filter.test(concept)) {
                Member member = member(system, version, concept);
                found.put(member.coded(), member);
            }
            if (found.size() > MOST) {
                throw tooMany();
            }
        }
        return found;
    }

    private static Member named(String system, String version, ConceptReferenceComponent named, Optional<Codes> codes) {
        Optional<Concept> concept = codes.flatMap(c -> c.find(named.getCode()));
        String display = named.hasDisplay()
                ? named.getDisplay()
                : concept.map(Concept::display).orElse("");
        return new Member(
                system,
                version,
                named.getCode(),
                display,
                concept.map(Concept::inactive).orElse(false),
                concept.map(Concept::selectable).orElse(true),
                concept.map(c -> c.definition().getDesignation()).orElse(List.of()));
    }

    private static Member member(String system, String version, Concept concept) {
        return new Member(
                system,
                version,
                concept.code(),
                concept.display(),
                concept.inactive(),
                concept.selectable(),
                concept.definition().getDesignation());
    }

    private static TerminologyRefusal tooMany() {
        return new TerminologyRefusal(
                Reason.TOO_COSTLY, "The value set has more than " + MOST + " codes, too many to list.");
    }
}
