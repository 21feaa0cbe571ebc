package oneplace.record.exchange.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.record.exchange.bundle.SentEntry;
import oneplace.record.exchange.web.Bodies.Sent;
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

    private static final Pattern OURS = Pattern.compile("_format=[^&]*|_pretty=[^&]*");

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
        var inner = new InnerRequest(
                around.request(),
                asked.method(),
                "/fhir" + (path.isEmpty() ? "" : "/" + path),
                question < 0 ? "" : query(address.substring(question + 1)),
                headers(around, asked, body),
                body.text());
        var answer = new InnerAnswer(around.response());
        try {
            dispatcher.getObject().service(inner, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        return response(answer);
    }

    /** The address without ours: {@code Patient/1}. */
    static String relative(String base, String url) {
        String own = url.startsWith(base + "/") ? url.substring(base.length() + 1) : url;
        return own.startsWith("/") ? own.substring(1) : own;
    }

    /** A bundle is answered in one form. */
    private static String query(String text) {
        return Stream.of(text.split("&"))
                .filter(part -> !OURS.matcher(part).matches())
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> headers(Around around, SentEntry.Request asked, Sent body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/fhir+json");
        if (body.text().length > 0) {
            headers.put("Content-Type", body.mediaType());
        }
        headers.put("Prefer", around.whole() ? "return=representation" : "return=minimal");
        String handling = Preference.lenient(around.request()) ? ", handling=lenient" : "";
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

    private static Response response(InnerAnswer answer) {
        HttpStatus status = HttpStatus.valueOf(answer.getStatus());
        byte[] body = answer.body();
        return Response.inner(
                status,
                answer.getHeader("Location"),
                answer.getHeader("ETag"),
                answer.getHeader("Last-Modified"),
                body);
    }
}
