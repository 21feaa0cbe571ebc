package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import oneplace.record.exchange.xml.UnreadableXml;
import oneplace.record.exchange.xml.XmlReading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads what was sent: no more than is taken, in an encoding that is taken. */
final class Bodies {

    /** The most one request may send. Larger bundles are files, for the import. */
    static final int MOST = 32 << 20;

    private Bodies() {}

    /**
     * A resource that was sent.
     *
     * @param mediaType as the sender named it
     * @param text the bytes as they came
     * @param json the same in JSON, references to this place in their short form
     */
    record Sent(String mediaType, byte[] text, byte[] json) {}

    /** @throws Refusal 413, 415 or 400 */
    static Sent resource(HttpServletRequest request) throws IOException {
        boolean xml = xml(request);
        byte[] text = read(request);
        String mediaType = xml ? "application/fhir+xml" : "application/fhir+json";
        if (!xml) {
            utf8(text);
            return new Sent(mediaType, text, OwnAddress.shortened(text, Base.of(request)));
        }
        try {
            return new Sent(mediaType, text, OwnAddress.shortened(XmlReading.toJson(text), Base.of(request)));
        } catch (UnreadableXml e) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    java.util.List.of(Issue.error("structure", e.expression(), String.valueOf(e.getMessage()))));
        }
    }

    /** The bytes of a text that is no resource. @throws Refusal 413, 415 or 400 */
    static byte[] text(HttpServletRequest request) throws IOException {
        byte[] text = bytes(request);
        utf8(text);
        return text;
    }

    /** The bytes of anything. @throws Refusal 413 or 415 */
    static byte[] bytes(HttpServletRequest request) throws IOException {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported();
        }
        return read(request);
    }

    private static Refusal unsupported() {
        return new Refusal(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "not-supported",
                "Send FHIR R4 as application/fhir+json or application/fhir+xml, in UTF-8, uncompressed.");
    }

    private static boolean xml(HttpServletRequest request) {
        String named = request.getContentType();
        Boolean xml = named == null ? null : known(named);
        String encoding = request.getHeader("Content-Encoding");
        if (xml == null || encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported();
        }
        return xml;
    }

    private static @Nullable Boolean known(String named) {
        try {
            MediaType type = MediaType.parseMediaType(named);
            String charset = type.getParameter("charset");
            String version = type.getParameter("fhirVersion");
            if (charset != null && !charset.replace("\"", "").equalsIgnoreCase("utf-8")
                    || version != null && !version.startsWith("4.0")) {
                return null;
            }
            return switch ((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT)) {
                case "application/fhir+json", "application/json", "application/json+fhir", "text/json" -> false;
                case "application/fhir+xml", "application/xml", "application/xml+fhir", "text/xml" -> true;
                default -> null;
            };
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST) {
            throw tooLarge();
        }
        try (InputStream in = request.getInputStream()) {
            byte[] text = in.readNBytes(MOST + 1);
            if (text.length > MOST) {
                throw tooLarge();
            }
            return text;
        }
    }

    private static Refusal tooLarge() {
        return new Refusal(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-long",
                "A request has at most " + (MOST >> 20) + " MB; send a larger bundle in parts.");
    }

    private static void utf8(byte[] text) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(text);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                throw Refusal.badRequest("structure", "The text is not UTF-8.");
            }
            if (result.isUnderflow()) {
                return;
            }
            out.clear();
        }
    }
}
