package oneplace.record.exchange.web;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import oneplace.record.exchange.xml.XmlWriting;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Answers in the form the caller asked for; JSON goes out as it is kept. */
final class Answers {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Answers() {}

    /** 200 with a resource. */
    static ResponseEntity<byte[]> ok(Form form, byte[] json) {
        return ResponseEntity.ok().contentType(form.mediaType()).body(in(form, json));
    }

    /** A resource with its version. */
    static ResponseEntity<byte[]> version(Form form, HttpStatus status, int version, Instant updated, byte[] json) {
        return ResponseEntity.status(status)
                .eTag(tag(version))
                .lastModified(updated)
                .contentType(form.mediaType())
                .body(in(form, json));
    }

    /** What was written, as the caller prefers to hear of it. */
    static ResponseEntity<byte[]> written(
            Form form,
            HttpStatus status,
            int version,
            Instant updated,
            URI location,
            byte @org.jspecify.annotations.Nullable [] json) {
        var answer = ResponseEntity.status(status)
                .eTag(tag(version))
                .lastModified(updated)
                .location(location);
        return json == null
                ? answer.build()
                : answer.contentType(form.mediaType()).body(in(form, json));
    }

    /** A refusal. */
    static ResponseEntity<byte[]> refused(Form form, HttpStatus status, List<Issue> issues) {
        return ResponseEntity.status(status).contentType(form.mediaType()).body(in(form, Outcome.json(issues)));
    }

    /** The weak tag of a version. */
    static String tag(int version) {
        return "W/\"" + version + "\"";
    }

    /** The same in the form that was asked for. */
    static byte[] in(Form form, byte[] json) {
        if (form.xml()) {
            return XmlWriting.fromJson(json, form.pretty());
        }
        return form.pretty() ? indented(json) : json;
    }

    /** The same tokens, numbers as they are written, with line breaks. */
    private static byte[] indented(byte[] json) {
        var out = new ByteArrayOutputStream(json.length * 2);
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), json);
                JsonGenerator to = FACTORY.createGenerator(pretty, out)) {
            while (in.nextToken() != null) {
                switch (in.currentToken()) {
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(in.getString());
                    default -> to.copyCurrentEvent(in);
                }
            }
        }
        return out.toByteArray();
    }
}
