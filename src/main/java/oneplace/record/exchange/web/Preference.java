package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** What the caller prefers to hear of a write, and how unknown search parameters are taken ({@code Prefer}, RFC 7240). */
enum Preference {
    MINIMAL,
    REPRESENTATION,
    OPERATION_OUTCOME;

    static Preference of(HttpServletRequest request, Preference otherwise) {
        String prefer = header(request);
        if (prefer.contains("return=minimal")) {
            return MINIMAL;
        }
        if (prefer.contains("return=operationoutcome")) {
            return OPERATION_OUTCOME;
        }
        return prefer.contains("return=representation") ? REPRESENTATION : otherwise;
    }

    /**
     * Whether unknown search parameters are to be refused. Otherwise they are left out, and named in the answer (FHIR R4,
     * <em>Search</em>, 3.1.1.1.1: servers should ignore what they do not know unless the client asks for strict handling).
     */
    static boolean strict(HttpServletRequest request) {
        return header(request).contains("handling=strict");
    }

    /** Whether a parameter that an operation does not know is to be left out. */
    static boolean lenient(HttpServletRequest request) {
        return header(request).contains("handling=lenient");
    }

    /** Whether the caller will come back for the answer. */
    static boolean asynchronous(HttpServletRequest request) {
        return header(request).contains("respond-async");
    }

    private static String header(HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders("Prefer")))
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
    }
}
