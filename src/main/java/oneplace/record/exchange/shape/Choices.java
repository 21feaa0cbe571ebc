package oneplace.record.exchange.shape;

import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import java.util.Set;

/** The names of a choice of types: {@code value[x]} stands as {@code valueQuantity}, {@code valueString}, … */
final class Choices {

    /** Types HAPI allows in any extension, but R4 does not (datatypes, <em>Open Type Element</em>). */
    private static final Set<String> NOT_OPEN = Set.of(
            "ElementDefinition",
            "MarketingStatus",
            "Narrative",
            "Population",
            "ProdCharacteristic",
            "ProductShelfLife",
            "SubstanceAmount",
            "Extension",
            "xhtml");

    private Choices() {}

    static boolean isChoice(String element, String name, BaseRuntimeElementDefinition<?> held) {
        String type = name.substring(element.length());
        String wanted = switch (held.getName()) {
            case "SimpleQuantity", "MoneyQuantity" -> "Quantity";
            default -> held.getName();
        };
        return !NOT_OPEN.contains(held.getName())
                && !type.isEmpty()
                && type.equals(Character.toUpperCase(wanted.charAt(0)) + wanted.substring(1));
    }
}
