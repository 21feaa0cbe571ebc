package oneplace.record.exchange.shape;

import java.util.LinkedHashSet;
import java.util.Set;

/** The codes of one of the model's enumerations. */
final class Enumerated {

    private Enumerated() {}

    static Codes codes(Class<? extends Enum<?>> type) {
        Set<String> codes = new LinkedHashSet<>();
        try {
            var toCode = type.getMethod("toCode");
            for (Enum<?> constant : type.getEnumConstants()) {
                Object code = toCode.invoke(constant);
                if (code instanceof String text && !constant.name().equals("NULL")) {
                    codes.add(text);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an enumeration of the model has no codes", e);
        }
        return new Codes("", codes);
    }
}
