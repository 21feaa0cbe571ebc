package oneplace.record.sharedrecord.search;

import java.util.EnumSet;
import java.util.Set;
import oneplace.record.sharedrecord.search.path.ElementKind;

/** Which kinds of element each kind of parameter can compare; a date search passes over {@code performedString}. */
final class Comparison {

    private static final Set<ElementKind> TOKENS = EnumSet.of(
            ElementKind.CODEABLE_CONCEPT,
            ElementKind.CODING,
            ElementKind.IDENTIFIER,
            ElementKind.CONTACT_POINT,
            ElementKind.CODE,
            ElementKind.BOOLEAN,
            ElementKind.TEXT,
            ElementKind.URI);

    private Comparison() {}

    static boolean possible(SearchKind kind, ElementKind element) {
        return switch (kind) {
            case TOKEN -> TOKENS.contains(element);
            case REFERENCE ->
                element == ElementKind.REFERENCE || element == ElementKind.URI || element == ElementKind.RESOURCE;
            case DATE -> element == ElementKind.DATE || element == ElementKind.PERIOD || element == ElementKind.TIMING;
            case STRING ->
                element == ElementKind.TEXT || element == ElementKind.HUMAN_NAME || element == ElementKind.ADDRESS;
            case NUMBER -> element == ElementKind.NUMBER || element == ElementKind.RANGE;
            case QUANTITY ->
                element == ElementKind.QUANTITY || element == ElementKind.MONEY || element == ElementKind.RANGE;
            case URI -> element == ElementKind.URI;
            case SPECIAL -> true;
            case COMPOSITE -> false;
        };
    }
}
