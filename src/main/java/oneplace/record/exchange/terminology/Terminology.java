package oneplace.record.exchange.terminology;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import oneplace.record.exchange.terminology.TerminologyRefusal.Reason;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ValueSet;
import org.springframework.stereotype.Component;

/**
 * What a code means, whether it is one, what it is a kind of, and which codes a value set holds.
 */
@Component
public final class Terminology {

    private static final Checked NOT_IN_SET = new Checked(false, "The code is not in the value set.", "");

    private final CommonSystems common = new CommonSystems();

    /**
     * What a system says of a code.
     *
     * @param system the name of the system
     * @param properties codes and values as text, those of the hierarchy too
     */
    public record Meaning(
            String system, String version, String display, List<Said> designations, List<Property> properties) {

        /** Other words for it; language and the code of its use may be empty. */
        public record Said(String language, String useSystem, String use, String value) {}

        /** Something the system says; {@code kind} is the FHIR type of the value. */
        public record Property(String code, String kind, String value) {}
    }

    /** Whether a code is what it was said to be; {@code message} says why not, {@code display} the right words. */
    public record Checked(boolean right, String message, String display) {}

    /** How two codes of one system stand (FHIR R4, <em>ConceptSubsumptionOutcome</em>). */
    public enum Subsumption {
        EQUIVALENT,
        SUBSUMES,
        SUBSUMED_BY,
        NOT_SUBSUMED;

        /** The code of FHIR. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a code means. @throws TerminologyRefusal when the system or the code is not known */
    public Meaning meaning(Known known, String system, String version, String code) {
        Optional<Codes> codes = codes(known, system, version);
        if (codes.isEmpty()) {
            return common.display(system, code)
                    .map(display -> new Meaning(system, "", display, List.of(), List.of()))
                    .orElseThrow(() -> common.has(system) ? noCode() : noSystem());
        }
        return Meanings.of(codes.get(), codes.get().find(code).orElseThrow(Terminology::noCode));
    }

    /** Whether a code is one of a system's. An empty display is not compared. @throws TerminologyRefusal */
    public Checked inSystem(Known known, String system, String version, String code, String display) {
        Optional<Codes> codes = codes(known, system, version);
        if (codes.isEmpty() && !common.has(system)) {
            throw noSystem();
        }
        Optional<String> found =
                codes.isPresent() ? codes.get().find(code).map(Concept::display) : common.display(system, code);
        return found.map(words -> compared(words, display))
                .orElse(new Checked(false, "The code is not one of the code system.", ""));
    }

    /** Questions about one value set, of which the codes are found once. */
    @FunctionalInterface
    public interface Asking {
        /** Whether a code is in it; an empty system is taken from the set. @throws TerminologyRefusal */
        Checked about(String system, String code, String display);
    }

    /** Whether codes are in a value set. @throws TerminologyRefusal when its codes cannot be told */
    public Asking inSet(Known known, ValueSet set) {
        Optional<String> whole = common.all(set);
        if (whole.isPresent()) {
            return (system, code, display) -> whole.filter(of -> system.isEmpty() || of.equals(system))
                    .flatMap(of -> common.display(of, code))
                    .map(words -> compared(words, display))
                    .orElse(NOT_IN_SET);
        }
        Expanding expanding = new Expanding(known);
        Collection<Member> members = expanding.of(set).values();
        return (system, code, display) -> among(expanding, members, system, code, display);
    }

    private static Checked among(
            Expanding expanding, Collection<Member> members, String system, String code, String display) {
        boolean folds = expanding
                .codes(system)
                .map(c -> c.system().hasCaseSensitive() && !c.system().getCaseSensitive())
                .orElse(false);
        return members.stream()
                .filter(m -> system.isEmpty() || m.system().equals(system))
                .filter(m -> folds ? m.code().equalsIgnoreCase(code) : m.code().equals(code))
                .findFirst()
                .map(m -> compared(m.display(), display))
                .orElse(NOT_IN_SET);
    }

    /** Every code of a value set, in its order. @throws TerminologyRefusal when they cannot be told */
    public List<Member> members(Known known, ValueSet set) {
        if (common.all(set).isPresent()) {
            throw new TerminologyRefusal(
                    Reason.TOO_COSTLY,
                    "The value set holds every code of a system without end; ask whether a code is in it.");
        }
        return List.copyOf(new Expanding(known).of(set).values());
    }

    /** How code {@code a} stands to {@code b}. @throws TerminologyRefusal when the system or one of them is not known */
    public Subsumption subsumption(Known known, String system, String version, String a, String b) {
        Codes codes = codes(known, system, version).orElseThrow(Terminology::noSystem);
        Concept left = codes.find(a).orElseThrow(Terminology::noCode);
        Concept right = codes.find(b).orElseThrow(Terminology::noCode);
        if (left.equals(right)) {
            return Subsumption.EQUIVALENT;
        }
        if (codes.isA(b, a)) {
            return Subsumption.SUBSUMES;
        }
        return codes.isA(a, b) ? Subsumption.SUBSUMED_BY : Subsumption.NOT_SUBSUMED;
    }

    private static Optional<Codes> codes(Known known, String system, String version) {
        return known.system(version.isEmpty() ? system : system + "|" + version)
                .filter(CodeSystem::hasConcept)
                .map(Codes::of);
    }

    private static Checked compared(String right, String given) {
        boolean same = given.isEmpty() || right.isEmpty() || right.equalsIgnoreCase(given.strip());
        return new Checked(same, same ? "" : "The code is right, the words given for it are not.", right);
    }

    private static TerminologyRefusal noSystem() {
        return new TerminologyRefusal(
                Reason.NOT_FOUND,
                "The code system is not known here. Known are those of R4, of this place's packages and of its record.");
    }

    private static TerminologyRefusal noCode() {
        return new TerminologyRefusal(Reason.NOT_FOUND, "The code system has no such code.");
    }
}
