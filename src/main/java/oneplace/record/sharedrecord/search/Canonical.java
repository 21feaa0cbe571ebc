package oneplace.record.sharedrecord.search;

import org.jspecify.annotations.Nullable;

/** Canonical references: {@code url|version} (FHIR R4, <em>References</em>, 2.3.0.2). */
final class Canonical {

    private Canonical() {}

    static String url(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? canonical : canonical.substring(0, bar);
    }

    static @Nullable String version(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? null : canonical.substring(bar + 1);
    }
}
