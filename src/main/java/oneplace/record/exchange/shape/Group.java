package oneplace.record.exchange.shape;

import java.util.List;

/**
 * An element of a definition: one name, or several for a choice of types, of which one may stand.
 *
 * @param element as the definition has it: {@code value}
 * @param required whether it must stand
 * @param summary whether it stands in a summary
 * @param names the names it can have in JSON
 */
public record Group(String element, boolean required, boolean summary, List<String> names) {

    /** Whether it is a choice of types. */
    public boolean choice() {
        return names.size() > 1;
    }
}
