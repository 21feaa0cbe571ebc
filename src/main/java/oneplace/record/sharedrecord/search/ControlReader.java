package oneplace.record.sharedrecord.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that say how the answer is to look. Where one may stand only once, the last one counts. */
final class ControlReader {

    private final SearchCatalogue catalogue;
    private final String type;
    private OptionalInt count = OptionalInt.empty();
    private SearchControls.Total total = SearchControls.Total.UNSAID;
    private SearchControls.Summary summary = SearchControls.Summary.FALSE;
    private final List<SortKey> sort = new ArrayList<>();
    private final List<String> elements = new ArrayList<>();
    private final List<Include> includes = new ArrayList<>();
    private final List<Include> reverseIncludes = new ArrayList<>();

    ControlReader(SearchCatalogue catalogue, String type) {
        this.catalogue = catalogue;
        this.type = type;
    }

    SearchControls controls() {
        return new SearchControls(count, sort, total, summary, elements, includes, reverseIncludes);
    }

    /** Whether {@code name} is a control, which is then taken in. */
    boolean read(String name, String value) {
        int colon = name.indexOf(':');
        String plain = colon < 0 ? name : name.substring(0, colon);
        String modifier = colon < 0 ? "" : name.substring(colon + 1);
        switch (plain) {
            case "_include" -> includes.add(include(name, modifier, value, false));
            case "_revinclude" -> reverseIncludes.add(include(name, modifier, value, true));
            case "_count", "_total", "_summary", "_sort", "_elements", "_type", "_contained" -> {
                if (!modifier.isEmpty()) {
                    throw Signal.refused(name, plain + " takes no modifier.");
                }
                single(name, value);
            }
            case "_format", "_pretty" -> {}
            case "_query", "_filter", "_containedType" -> throw Signal.unknown(name, plain + " is not supported.");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void single(String name, String value) {
        switch (name) {
            case "_count" -> count = OptionalInt.of(count(name, value));
            case "_total" -> total = oneOf(name, value, SearchControls.Total.class, SearchControls.Total.UNSAID);
            case "_summary" -> summary = oneOf(name, value, SearchControls.Summary.class, null);
            case "_sort" -> filled(name, value).forEach(key -> sort.add(sortKey(name, key)));
            case "_elements" -> elements.addAll(filled(name, value));
            case "_type" ->
                throw Signal.unknown(
                        name, "_type names the types of a search across types; this one is of " + type + ".");
            case "_contained" -> {
                if (!value.equals("false")) {
                    throw Signal.unknown(name, "Contained resources cannot be searched for.");
                }
            }
            default -> {}
        }
    }

    private static int count(String name, String value) {
        if (value.isEmpty() || value.length() > 9 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Signal.refused(name, "_count must be a whole number from 0.");
        }
        return Integer.parseInt(value);
    }

    private static <E extends Enum<E>> E oneOf(String name, String value, Class<E> allowed, @Nullable E except) {
        for (E constant : allowed.getEnumConstants()) {
            if (constant != except && constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        throw Signal.refused(name, name + " does not know this value.");
    }

    private static List<String> filled(String name, String value) {
        List<String> parts = new ArrayList<>();
        for (String part : value.split(",", -1)) {
            if (part.isBlank()) {
                throw Signal.refused(name, name + " has an empty part.");
            }
            parts.add(part.strip());
        }
        return parts;
    }

    private SortKey sortKey(String name, String key) {
        boolean descending = key.startsWith("-");
        String parameter = descending ? key.substring(1) : key;
        SearchParameter known = catalogue
                .find(type, parameter)
                .orElseThrow(() ->
                        Signal.unknown(name, type + " has no search parameter " + shown(parameter) + " to sort by."));
        return switch (known.kind()) {
            case COMPOSITE, SPECIAL -> throw Signal.refused(name, "Cannot sort by " + parameter + ".");
            default -> new SortKey(known, descending);
        };
    }

    private String type(String name, String one) {
        if (!catalogue.knows(one)) {
            throw Signal.refused(name, shown(one) + " is not a resource type.");
        }
        return one;
    }

    private Include include(String name, String modifier, String value, boolean reverse) {
        boolean iterate = modifier.equals("iterate") || modifier.equals("recurse");
        if (!iterate && !modifier.isEmpty()) {
            throw Signal.refused(name, "The only modifier here is :iterate.");
        }
        if (value.equals("*")) {
            return new Include(reverse ? "*" : type, null, null, iterate);
        }
        String[] parts = value.split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw Signal.refused(
                    name, "Write the source type, a colon and a reference parameter: Observation:patient.");
        }
        String source = type(name, parts[0]);
        String target = parts.length == 3 ? type(name, parts[2]) : null;
        if (parts[1].equals("*")) {
            return new Include(source, null, target, iterate);
        }
        SearchParameter parameter = catalogue
                .find(source, parts[1])
                .orElseThrow(() -> Signal.unknown(name, source + " has no search parameter " + shown(parts[1]) + "."));
        if (parameter.kind() != SearchKind.REFERENCE) {
            throw Signal.refused(name, parameter.name() + " of " + source + " is not a reference.");
        }
        return new Include(source, parameter, target, iterate);
    }

    /** What was asked, fit for a sentence: nothing long and nothing but letters, digits and hyphens. */
    static String shown(String asked) {
        String plain = asked.replaceAll("[^A-Za-z0-9_.:-]", "");
        return "“" + (plain.length() > 40 ? plain.substring(0, 40) : plain) + "”";
    }
}
