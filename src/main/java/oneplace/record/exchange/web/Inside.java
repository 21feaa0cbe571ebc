package oneplace.record.exchange.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.record.exchange.bundle.SentEntry;
import oneplace.record.exchange.web.Bodies.Sent;
import oneplace.record.sharedrecord.search.NameValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Carries out an entry of a bundle through the same doors as a request of its own, so that whatever works alone works in a
 * batch, and is answered the same.
 */
@Component
final class Inside {

    private static final Logger LOG = LoggerFactory.getLogger(Inside.class);

    /** A bundle is answered in one form. */
    private static final Set<String> OF_THE_FORM = Set.of("_format", "_pretty");

    private static final Pattern PATH =
            Pattern.compile("([A-Za-z0-9_$-][A-Za-z0-9_$.-]*(/[A-Za-z0-9_$-][A-Za-z0-9_$.-]*)*)?");

    private final ObjectProvider<DispatcherServlet> dispatcher;

    Inside(ObjectProvider<DispatcherServlet> dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * The request a bundle came by.
     *
     * @param whole whether what is written is told in full
     */
    record Around(HttpServletRequest request, HttpServletResponse response, String base, Sent sent, boolean whole) {

        /** The resource of an entry. */
        Sent part(SentEntry entry) {
            byte[] part =
                    java.util.Arrays.copyOfRange(sent.json(), (int) entry.from(), (int) entry.from() + entry.length());
            return new Sent("application/fhir+json", part, part);
        }
    }

    /** @throws Refusal of this entry, whatever went wrong: others of the bundle may have been carried out */
    Response run(Around around, SentEntry entry) {
        SentEntry.Request asked = entry.request()
                .orElseThrow(() -> Refusal.badRequest("required", "The entry has no request.")
                        .within(entry.expression()));
        Sent body = entry.hasResource() ? around.part(entry) : new Sent("", new byte[0], new byte[0]);
        boolean operations = asked.method().equals("PATCH") && entry.type().equals("Binary");
        if (operations) {
            body = Patch.of(body).sent();
        }
        String address = relative(around.base(), asked.url());
        int question = address.indexOf('?');
        String path = question < 0 ? address : address.substring(0, question);
        if (!PATH.matcher(path).matches()) {
            throw Refusal.badRequest("invalid", "The address of the entry is none of this server.")
                    .within(entry.expression() + ".request.url");
        }
        checkTaken(asked.method(), path, entry);
        String query;
        List<NameValue> parameters;
        try {
            query = question < 0 ? "" : query(address.substring(question + 1));
            parameters = Queries.all(query);
        } catch (Refusal e) {
            throw e.within(entry.expression() + ".request.url");
        }
        var inner = new InnerRequest(
                around.request(),
                asked.method(),
                "/fhir" + (path.isEmpty() ? "" : "/" + path),
                query,
                parameters,
                headers(around, asked, body),
                body.text());
        var answer = new InnerAnswer(around.response());
        try {
            dispatcher.getObject().service(inner, answer);
        } catch (ServletException | IOException | RuntimeException e) {
            LOG.error("An entry of a bundle failed: {}", e.getClass().getName());
            LOG.debug("In full", e);
            throw new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "exception", "The entry failed here.")
                    .within(entry.expression());
        }
        return response(answer, writes(asked.method(), path));
    }

    /** What works alone and not in a bundle: another bundle, and files of an export, which are lines and of any size. */
    private static void checkTaken(String method, String path, SentEntry entry) {
        boolean bundle = method.equals("POST") && path.isEmpty();
        if (bundle || path.equals("_export") || path.startsWith("_export/")) {
            throw Refusal.badRequest(
                            "not-supported",
                            bundle ? "A bundle holds no bundles to carry out." : "An export is asked for by itself.")
                    .within(entry.expression());
        }
    }

    /** The address without ours: {@code Patient/1}. */
    static String relative(String base, String url) {
        String own = url.startsWith(base + "/") ? url.substring(base.length() + 1) : url;
        return own.startsWith("/") ? own.substring(1) : own;
    }

    private static String query(String text) {
        return Stream.of(text.split("&"))
                .filter(part -> Queries.all(part).stream().noneMatch(p -> OF_THE_FORM.contains(p.name())))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> headers(Around around, SentEntry.Request asked, Sent body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/fhir+json");
        if (body.text().length > 0) {
            headers.put("Content-Type", body.mediaType());
        }
        headers.put("Prefer", around.whole() ? "return=representation" : "return=minimal");
        String handling = Preference.strict(around.request()) ? ", handling=strict" : "";
        headers.merge("Prefer", handling, String::concat);
        put(headers, "If-Match", asked.ifMatch());
        put(headers, "If-None-Match", asked.ifNoneMatch());
        put(headers, "If-None-Exist", asked.ifNoneExist());
        if (!asked.ifModifiedSince().isEmpty()) {
            try {
                put(headers, "If-Modified-Since", HttpDates.text(Instant.parse(asked.ifModifiedSince())));
            } catch (DateTimeParseException e) {
                // an offset other than Z, or not a time: the condition then does not hold anything back
                put(headers, "If-Modified-Since", asked.ifModifiedSince());
            }
        }
        return headers;
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.put(name, value);
        }
    }

    /** Operations do not write; those that do answer with what they wrote. */
    private static boolean writes(String method, String path) {
        return switch (method) {
            case "PUT", "PATCH", "DELETE" -> true;
            case "POST" -> !path.contains("$") && !path.endsWith("/_search");
            default -> false;
        };
    }

    private static Response response(InnerAnswer answer, boolean wrote) {
        HttpStatus status = HttpStatus.valueOf(answer.getStatus());
        byte[] body = answer.body();
        return Response.inner(
                status,
                wrote,
                answer.getHeader("Location"),
                answer.getHeader("ETag"),
                answer.getHeader("Last-Modified"),
                body);
    }
}
