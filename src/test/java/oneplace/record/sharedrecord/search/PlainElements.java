package oneplace.record.sharedrecord.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/** How texts, tokens, references and URIs are compared with what is asked, word for word from R4. */
final class PlainElements {

    /** A code, the system it stands in, and whether it is bare, so that its system is told by the element's binding. */
    record Token(@Nullable String system, @Nullable String code, boolean bare, boolean caseCounts) {}

    private PlainElements() {}

    static boolean string(Base element, @Nullable String modifier, String value) {
        return texts(element).stream()
                .anyMatch(text -> "exact".equals(modifier)
                        ? text.equals(value)
                        : "contains".equals(modifier)
                                ? folded(text).contains(folded(value))
                                : folded(text).startsWith(folded(value)));
    }

    static List<String> texts(Base element) {
        return switch (element) {
            case HumanName name ->
                Stream.of(
                                name.getGiven().stream(),
                                name.getPrefix().stream(),
                                name.getSuffix().stream(),
                                Stream.of(name.getFamilyElement(), name.getTextElement()))
                        .flatMap(s -> s)
                        .map(StringType::getValue)
                        .filter(text -> text != null)
                        .toList();
            case Address address ->
                Stream.concat(
                                address.getLine().stream(),
                                Stream.of(
                                        address.getCityElement(),
                                        address.getDistrictElement(),
                                        address.getStateElement(),
                                        address.getPostalCodeElement(),
                                        address.getCountryElement(),
                                        address.getTextElement()))
                        .map(StringType::getValue)
                        .filter(text -> text != null)
                        .toList();
            case PrimitiveType<?> text -> List.of(text.getValueAsString());
            default -> List.of();
        };
    }

    /** Without case, accents and doubled blanks. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    static boolean token(Base element, @Nullable String modifier, String value) {
        if ("text".equals(modifier)) {
            return words(element).stream().anyMatch(text -> (" " + folded(text)).contains(" " + folded(value)));
        }
        if ("of-type".equals(modifier)) {
            String[] parts = value.split("\\|", -1);
            return element instanceof Identifier identifier
                    && parts[2].equalsIgnoreCase(identifier.getValue())
                    && identifier.getType().getCoding().stream()
                            .anyMatch(c -> parts[0].equals(c.getSystem()) && parts[1].equalsIgnoreCase(c.getCode()));
        }
        int bar = value.indexOf('|');
        @Nullable String system = bar < 0 ? null : value.substring(0, bar);
        String code = bar < 0 ? value : value.substring(bar + 1);
        return tokens(element).stream().anyMatch(t -> system(t, system) && code(t, code));
    }

    private static boolean system(Token found, @Nullable String system) {
        if (system == null) {
            return true;
        }
        if (found.bare) {
            return system.isEmpty() || found.system == null || found.system.equals(system);
        }
        return system.isEmpty() ? found.system == null : system.equals(found.system);
    }

    private static boolean code(Token found, String code) {
        return code.isEmpty()
                || (found.code != null
                        && (found.caseCounts ? code.equals(found.code) : code.equalsIgnoreCase(found.code)));
    }

    static List<Token> tokens(Base element) {
        List<Token> all = new ArrayList<>();
        switch (element) {
            case CodeableConcept concept -> concept.getCoding().forEach(c -> all.addAll(tokens(c)));
            case Coding coding -> all.add(new Token(coding.getSystem(), coding.getCode(), false, false));
            case Identifier identifier ->
                all.add(new Token(identifier.getSystem(), identifier.getValue(), false, false));
            case ContactPoint point ->
                all.add(new Token(
                        point.getSystem() == null ? null : point.getSystem().toCode(), point.getValue(), false, false));
            case Enumeration<?> code -> all.add(new Token(code.getSystem(), code.getValueAsString(), true, true));
            case PrimitiveType<?> bare ->
                all.add(new Token(
                        null,
                        bare.getValueAsString(),
                        true,
                        bare instanceof CodeType || (bare instanceof UriType && !(bare instanceof IdType))));
            default -> {}
        }
        all.removeIf(t -> t.system == null && t.code == null);
        return all;
    }

    private static List<String> words(Base element) {
        List<@Nullable String> words = new ArrayList<>();
        switch (element) {
            case CodeableConcept concept -> {
                words.add(concept.getText());
                concept.getCoding().forEach(c -> words.add(c.getDisplay()));
            }
            case Coding coding -> words.add(coding.getDisplay());
            case Identifier identifier -> words.add(identifier.getType().getText());
            default -> {}
        }
        return words.stream().filter(w -> w != null).map(w -> (String) w).toList();
    }

    /** @param targets the types that an id without a type may be of */
    static boolean reference(Base element, @Nullable String modifier, String value, Set<String> targets) {
        if ("identifier".equals(modifier)) {
            return element instanceof Reference reference
                    && reference.hasIdentifier()
                    && token(reference.getIdentifier(), null, value);
        }
        String literal = literal(element);
        String current = literal.replaceAll("/_history/.*", "");
        if (value.matches("[A-Za-z0-9.-]{1,64}")) {
            return modifier == null
                    ? targets.stream().anyMatch(type -> current.equals(type + "/" + value))
                    : current.equals(modifier + "/" + value);
        }
        if (!(element instanceof Reference)) {
            return value.contains("|")
                    ? literal.equals(value)
                    : literal.replaceAll("\\|.*", "").equals(value);
        }
        return literal.equals(value) || current.equals(value);
    }

    /** The reference or canonical URL as it stands; empty when there is none. */
    static String literal(Base element) {
        @Nullable
        String text = element instanceof Reference reference
                ? reference.getReference()
                : element instanceof UriType uri ? uri.getValueAsString() : null;
        return text == null ? "" : text;
    }

    static boolean uri(Base element, @Nullable String modifier, String value) {
        String found = literal(element);
        if ("below".equals(modifier)) {
            return (found + "/").startsWith(value.endsWith("/") ? value : value + "/");
        }
        if ("above".equals(modifier)) {
            return (value + "/").startsWith(found.endsWith("/") ? found : found + "/");
        }
        return found.equals(value)
                || (!value.contains("|") && found.replaceAll("\\|.*", "").equals(value));
    }
}
