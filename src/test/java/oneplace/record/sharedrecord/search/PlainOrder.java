package oneplace.record.sharedrecord.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The order of {@code _sort}: each key in turn, of several values the one that comes first, without any last. */
final class PlainOrder implements Comparator<Resource> {

    private final PlainValues values;
    private final List<String> keys;

    PlainOrder(PlainValues values, List<String> keys) {
        this.values = values;
        this.keys = keys;
    }

    @Override
    public int compare(Resource a, Resource b) {
        for (String key : keys) {
            boolean descending = key.startsWith("-");
            String name = descending ? key.substring(1) : key;
            int order = compare(best(a, name, descending), best(b, name, descending), descending);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(@Nullable Comparable a, @Nullable Comparable b, boolean descending) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        return descending ? b.compareTo(a) : a.compareTo(b);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private @Nullable Comparable best(Resource resource, String name, boolean descending) {
        Published.Parameter parameter = values.parameter(resource.fhirType(), name);
        List<Comparable> all = values.of(resource, parameter).stream()
                .flatMap(value -> comparable(parameter.kind(), value))
                .map(value -> (Comparable) value)
                .sorted()
                .toList();
        return all.isEmpty() ? null : descending ? all.getLast() : all.getFirst();
    }

    private static Stream<? extends Comparable<?>> comparable(String kind, Base value) {
        return switch (kind) {
            case "string" -> PlainElements.texts(value).stream().map(PlainElements::folded);
            case "token" ->
                PlainElements.tokens(value).stream()
                        .map(PlainElements.Token::code)
                        .filter(code -> code != null)
                        .map(code -> code.toLowerCase(Locale.ROOT));
            case "date" -> Stream.ofNullable(beginning(value));
            case "number", "quantity" -> Stream.ofNullable(PlainNumbers.low(value));
            default -> Stream.of(PlainElements.literal(value)).filter(text -> !text.isEmpty());
        };
    }

    /** When it begins; of a period without a beginning, when it ends. */
    private static @Nullable Instant beginning(Base value) {
        if (value instanceof Period period && !period.hasStart() && period.hasEnd()) {
            return PlainDates.read(period.getEndElement().getValueAsString()).from();
        }
        PlainDates.Span span = PlainDates.of(value);
        return span == null ? null : span.from();
    }
}
