package oneplace.record.sharedrecord.search.path;

import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The systems of an element of type {@code code}: R4 binds it to a value set, which says each code's system although the
 * resource does not.
 */
public final class CodeSystems {

    /** No binding, or one that names no system. */
    public static final CodeSystems NONE = new CodeSystems(Map.of());

    private final Map<String, String> byCode;

    private CodeSystems(Map<String, String> byCode) {
        this.byCode = byCode;
    }

    /** Whether {@code code} is taken from {@code system}; true when its system is not known. */
    public boolean agrees(String code, String system) {
        @Nullable String own = byCode.get(code);
        return own == null || own.equals(system);
    }

    /** The system of {@code code}, or null. */
    public @Nullable String system(String code) {
        return byCode.get(code);
    }

    /** Those of an enumeration of the R4 structures: each constant has {@code toCode} and {@code getSystem}. */
    static CodeSystems of(Class<?> enumeration) {
        Map<String, String> byCode = new HashMap<>();
        try {
            for (Object constant : enumeration.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals("NULL")) {
                    continue;
                }
                Object code = enumeration.getMethod("toCode").invoke(constant);
                Object system = enumeration.getMethod("getSystem").invoke(constant);
                if (code instanceof String text && system instanceof String named) {
                    byCode.put(text, named);
                }
            }
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("not an enumeration of FHIR: " + enumeration.getName(), e);
        }
        return byCode.isEmpty() ? NONE : new CodeSystems(Map.copyOf(byCode));
    }
}
