package oneplace.record.sharedrecord.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;

/** Writes a value to ask for, near one that a resource has. */
final class QuestionValues {

    private static final List<String> PREFIXES = List.of("", "", "eq", "ne", "gt", "lt", "ge", "le", "sa", "eb");

    private final Random random;
    private final PlainValues values;

    QuestionValues(Random random, PlainValues values) {
        this.random = random;
        this.values = values;
    }

    /** Empty when the resource has none, or one that has a meaning of its own in an address. */
    Optional<String> of(Resource resource, Published.Parameter parameter, String modifier) {
        Optional<String> text;
        if (parameter.kind().equals("composite")) {
            text = tuple(resource, parameter);
        } else {
            text = any(values.of(resource, parameter)).flatMap(v -> one(parameter.kind(), modifier, v));
        }
        boolean bars = List.of("reference", "string").contains(parameter.kind());
        return text.filter(t -> !t.isBlank() && !t.matches(bars ? ".*[,&$|\\\\].*" : ".*[,&\\\\].*"))
                .filter(t -> parameter.kind().equals("composite") || !t.contains("$"));
    }

    private Optional<String> tuple(Resource resource, Published.Parameter parameter) {
        Optional<Base> root = any(values.roots(resource, parameter));
        if (root.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (Published.Component component : parameter.components()) {
            any(values.of(resource, root.get(), component))
                    .flatMap(v -> one(component.kind(), "", v))
                    .filter(t -> !t.contains("$") && !t.isBlank())
                    .ifPresent(parts::add);
        }
        return parts.size() == parameter.components().size() ? Optional.of(String.join("$", parts)) : Optional.empty();
    }

    private Optional<String> one(String kind, String modifier, Base value) {
        return Optional.ofNullable(
                switch (kind) {
                    case "string" -> string(value, modifier);
                    case "token" -> modifier.equals("text") ? words(value) : token(value, modifier);
                    case "reference" -> reference(value, modifier);
                    case "uri" -> uri(value, modifier);
                    case "date" -> date(value);
                    case "number", "quantity" -> number(value);
                    default -> null;
                });
    }

    private @Nullable String string(Base value, String modifier) {
        String text = any(PlainElements.texts(value)).orElse("");
        if (text.isEmpty() || modifier.equals("exact")) {
            return text;
        }
        int from = modifier.equals("contains") ? random.nextInt(text.length()) : 0;
        String part = text.substring(from, from + 1 + random.nextInt(text.length() - from))
                .strip();
        return random.nextBoolean() ? part.toUpperCase(Locale.ROOT) : part;
    }

    private @Nullable String words(Base value) {
        String text = switch (value) {
            case CodeableConcept c ->
                c.hasText() ? c.getText() : c.getCodingFirstRep().getDisplay();
            case Coding c -> c.getDisplay();
            case Identifier i -> i.getType().getText();
            default -> null;
        };
        return text == null || text.isEmpty()
                ? null
                : text.substring(0, 1 + random.nextInt(text.length())).strip();
    }

    private @Nullable String token(Base value, String modifier) {
        if (modifier.equals("of-type")) {
            if (!(value instanceof Identifier i) || !i.getType().hasCoding() || !i.hasValue()) {
                return null;
            }
            Coding type = i.getType().getCodingFirstRep();
            return type.hasSystem() && type.hasCode() && !type.getSystem().contains("|")
                    ? type.getSystem() + "|" + type.getCode() + "|" + i.getValue()
                    : null;
        }
        PlainElements.Token token = any(PlainElements.tokens(value)).orElse(null);
        if (token == null || (token.code() != null && token.code().contains("|"))) {
            return null;
        }
        String code = token.code() == null ? "" : token.code();
        if (random.nextInt(6) == 0) {
            code = code.toUpperCase(Locale.ROOT);
        }
        return switch (random.nextInt(6)) {
            case 0 -> "|" + (code.isEmpty() ? "x" : code);
            case 1 -> token.system() == null ? code : token.system() + "|";
            case 2, 3 -> token.system() == null ? code : token.system() + "|" + code;
            case 4 -> "urn:none|" + code;
            default -> code;
        };
    }

    private @Nullable String reference(Base value, String modifier) {
        if (modifier.equals("identifier")) {
            return value instanceof Reference r && r.hasIdentifier() ? token(r.getIdentifier(), "") : null;
        }
        String literal = PlainElements.literal(value);
        if (!modifier.isEmpty()) {
            return literal.startsWith(modifier + "/") ? literal.split("/")[1] : null;
        }
        boolean local = literal.matches("[A-Z][A-Za-z]+/[^/]+");
        return local && random.nextInt(3) == 0 ? literal.split("/")[1] : literal;
    }

    private @Nullable String uri(Base value, String modifier) {
        String text = PlainElements.literal(value);
        if (modifier.equals("below") && text.lastIndexOf('/') > 8) {
            return text.substring(0, text.lastIndexOf('/'));
        }
        return modifier.equals("above") ? text + "/x/y" : text;
    }

    private @Nullable String date(Base value) {
        String text = switch (value) {
            case BaseDateTimeType d -> d.getValueAsString();
            case Period p ->
                p.hasStart() && random.nextBoolean()
                        ? p.getStartElement().getValueAsString()
                        : p.getEndElement().getValueAsString();
            case Timing t -> t.hasEvent() ? t.getEvent().getFirst().getValueAsString() : null;
            default -> null;
        };
        if (text == null) {
            return null;
        }
        int length = List.of(4, 7, 10, text.length()).get(random.nextInt(4));
        return prefix() + text.substring(0, Math.min(length, text.length()));
    }

    private @Nullable String number(Base value) {
        BigDecimal number = switch (value) {
            case Quantity q -> q.getValue();
            case Money m -> m.getValue();
            case DecimalType d -> d.getValue();
            case IntegerType i -> new BigDecimal(i.getValueAsString());
            case Range r -> r.getLow().getValue();
            default -> null;
        };
        if (number == null) {
            return null;
        }
        BigDecimal near = random.nextInt(4) == 0 ? number.setScale(0, java.math.RoundingMode.HALF_UP) : number;
        return prefix() + near.toPlainString() + (value instanceof Quantity q ? unit(q) : "");
    }

    private String unit(Quantity q) {
        return switch (random.nextInt(4)) {
            case 0 -> q.hasSystem() && q.hasCode() ? "|" + q.getSystem() + "|" + q.getCode() : "";
            case 1 -> q.hasCode() ? "||" + q.getCode() : "";
            case 2 -> q.hasUnit() && !q.getUnit().contains("|") ? "||" + q.getUnit() : "";
            default -> "";
        };
    }

    private String prefix() {
        return PREFIXES.get(random.nextInt(PREFIXES.size()));
    }

    private <T> Optional<T> any(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
