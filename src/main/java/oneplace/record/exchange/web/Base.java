package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;

/** The address callers know us by: {@code http://localhost:8080/fhir}. */
final class Base {

    private Base() {}

    static String of(HttpServletRequest request) {
        StringBuffer url = request.getRequestURL();
        int path = url.indexOf(request.getRequestURI());
        return url.substring(0, path) + "/fhir";
    }
}
