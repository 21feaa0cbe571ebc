package oneplace.record.exchange.bundle;

import java.io.ByteArrayOutputStream;
import java.util.function.BinaryOperator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON copied token by token: names, order and the digits of numbers stay as they were written. */
public final class Copying {

    private static final int DEEPEST = 200;

    /** Reads what senders wrote: no deeper than any resource, no name twice in an object. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(400)
                    .maxStringLength(64 << 20)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Copying() {}

    /** A parser of {@code text}. */
    public static JsonParser parser(byte[] text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** A generator into {@code out}. */
    public static JsonGenerator generator(ByteArrayOutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** The same text with some strings replaced. @param string from name and value to the value to write */
    public static byte[] replacing(byte[] text, BinaryOperator<String> string) {
        var out = new ByteArrayOutputStream(text.length + 128);
        try (JsonParser in = parser(text);
                JsonGenerator to = generator(out)) {
            in.nextToken();
            value(in, to, string);
        }
        return out.toByteArray();
    }

    /** Copies the value the parser stands on; afterwards the parser stands on its last token. */
    public static void value(JsonParser in, JsonGenerator to) {
        value(in, to, (name, value) -> value);
    }

    /** The same, with strings replaced. */
    public static void value(JsonParser in, JsonGenerator to, BinaryOperator<String> string) {
        int depth = 0;
        do {
            JsonToken token = in.currentToken();
            switch (token) {
                case START_OBJECT -> {
                    to.writeStartObject();
                    depth++;
                }
                case START_ARRAY -> {
                    to.writeStartArray();
                    depth++;
                }
                case END_OBJECT -> {
                    to.writeEndObject();
                    depth--;
                }
                case END_ARRAY -> {
                    to.writeEndArray();
                    depth--;
                }
                case PROPERTY_NAME -> to.writeName(in.currentName());
                case VALUE_STRING -> {
                    String name = in.currentName();
                    to.writeString(name == null ? in.getString() : string.apply(name, in.getString()));
                }
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(in.getString());
                case VALUE_TRUE -> to.writeBoolean(true);
                case VALUE_FALSE -> to.writeBoolean(false);
                default -> to.writeNull();
            }
        } while (depth > 0 && in.nextToken() != null);
    }
}
