package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import oneplace.record.sharedrecord.search.NameValue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * How the caller wants to read the answer (FHIR R4, <em>Content Types and encodings</em>): {@code _format} before
 * {@code Accept}; where neither says, as the request itself was written, and JSON where it has no content.
 *
 * @param xml whether as XML
 * @param pretty whether with line breaks
 */
record Form(boolean xml, boolean pretty) {

    static final MediaType JSON = MediaType.parseMediaType("application/fhir+json;charset=UTF-8");
    static final MediaType XML = MediaType.parseMediaType("application/fhir+xml;charset=UTF-8");

    /** What errors are told in when the wish itself cannot be read. */
    static final Form USUAL = new Form(false, false);

    /** @throws Refusal 406 when neither JSON nor XML would be accepted */
    static Form of(HttpServletRequest request) {
        return of(request, Queries.all(Objects.requireNonNullElse(request.getQueryString(), "")));
    }

    /** The same, where some parameters came in the body. @throws Refusal 406 */
    static Form of(HttpServletRequest request, List<NameValue> parameters) {
        boolean pretty =
                Queries.ours(parameters, "_pretty").filter("true"::equals).isPresent();
        Optional<String> format = Queries.ours(parameters, "_format");
        if (format.isPresent()) {
            return new Form(named(format.get()), pretty);
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean sentXml = sentXml(request);
        return new Form(accept == null || accept.isBlank() ? sentXml : accepted(accept, sentXml), pretty);
    }

    private static boolean sentXml(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) {
            return false;
        }
        int semicolon = type.indexOf(';');
        String plain = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
        return Boolean.TRUE.equals(xml(plain.toLowerCase(Locale.ROOT)));
    }

    MediaType mediaType() {
        return xml ? XML : JSON;
    }

    private static boolean named(String format) {
        String plain = format.replace(' ', '+').toLowerCase(Locale.ROOT);
        int semicolon = plain.indexOf(';');
        Boolean xml = xml(semicolon < 0 ? plain : plain.substring(0, semicolon));
        if (xml == null) {
            throw notAcceptable();
        }
        return xml;
    }

    private static @Nullable Boolean xml(String name) {
        return switch (name) {
            case "json", "application/json", "application/fhir+json", "application/json+fhir", "text/json" -> false;
            case "xml", "application/xml", "application/fhir+xml", "application/xml+fhir", "text/xml" -> true;
            default -> null;
        };
    }

    /** Whether a type is one of the forms of FHIR. */
    static boolean means(MediaType type) {
        return xml(type.getType() + "/" + type.getSubtype()) != null;
    }

    private static boolean accepted(String accept, boolean usual) {
        try {
            double best = 0;
            boolean xml = false;
            for (MediaType type : MediaType.parseMediaTypes(accept)) {
                Boolean means = type.isWildcardType()
                                || type.isWildcardSubtype() && type.getType().equals("application")
                        ? Boolean.valueOf(usual)
                        : xml(type.getType() + "/" + type.getSubtype());
                String version = type.getParameter("fhirVersion");
                if (means != null && (version == null || version.startsWith("4.0")) && type.getQualityValue() > best) {
                    best = type.getQualityValue();
                    xml = means;
                }
            }
            if (best > 0) {
                return xml;
            }
        } catch (InvalidMediaTypeException e) {
            // said below
        }
        throw notAcceptable();
    }

    private static Refusal notAcceptable() {
        return new Refusal(
                HttpStatus.NOT_ACCEPTABLE,
                "not-supported",
                "Answers are FHIR R4 as application/fhir+json or application/fhir+xml.");
    }
}
