package oneplace.record.exchange.shape;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The primitive types of FHIR R4 and what may be written for each (FHIR R4, <em>Data Types</em>, primitive types; the
 * regular expressions there, and beyond them that a day exists in the calendar).
 */
public enum Primitive {
    BOOLEAN("boolean", Json.BOOLEAN, "true or false"),
    INTEGER("integer", Json.NUMBER, "a whole number from -2147483648 to 2147483647"),
    UNSIGNED_INT("unsignedInt", Json.NUMBER, "a whole number from 0 to 2147483647"),
    POSITIVE_INT("positiveInt", Json.NUMBER, "a whole number from 1 to 2147483647"),
    DECIMAL("decimal", Json.NUMBER, "a number of at most 308 digits before its point"),
    STRING("string", t -> true, "text without control characters, at most 1,048,576 characters"),
    MARKDOWN("markdown", t -> true, "text without control characters, at most 1,048,576 characters"),
    CODE("code", Written::code, "a code: no spaces at either end, and single ones between words"),
    ID("id", Written::id, "1 to 64 letters, digits, hyphens or dots"),
    URI("uri", Written::noSpace, "a URI, without spaces"),
    URL("url", Written::noSpace, "a URL, without spaces"),
    CANONICAL("canonical", Written::noSpace, "a canonical URL, without spaces"),
    OID("oid", Primitive::oid, "an OID such as urn:oid:2.16.840.1.113883"),
    UUID("uuid", Primitive::uuid, "a UUID such as urn:uuid:c757873d-ec9a-4326-a141-556f43239520"),
    DATE("date", Dates::date, "a date of the calendar such as 2016-10-03, 2016-10 or 2016"),
    DATE_TIME(
            "dateTime",
            Dates::dateTime,
            "a date of the calendar such as 2016-10-03, 2016-10 or 2016, or a time with its zone such as"
                    + " 2016-10-03T09:30:00+01:00"),
    INSTANT("instant", Dates::instant, "a time with seconds and zone such as 2016-10-03T09:30:00+01:00"),
    TIME("time", Dates::time, "a time of day such as 09:30:00"),
    BASE64("base64Binary", Written::base64, "base64");

    private static final int LONGEST_TEXT = 1024 * 1024;
    private static final Pattern OIDS = Pattern.compile("urn:oid:[0-2](\\.(0|[1-9][0-9]*))+");
    private static final Pattern UUIDS = Pattern.compile("urn:uuid:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Map<String, Primitive> NAMED =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(p -> p.type, Function.identity()));

    /** How JSON writes a value. */
    public enum Json {
        BOOLEAN,
        NUMBER,
        STRING
    }

    private final String type;
    private final Json json;
    private final Predicate<String> form;
    private final String expected;

    Primitive(String type, Json json, String expected) {
        this.type = type;
        this.json = json;
        this.form = t -> true;
        this.expected = expected;
    }

    Primitive(String type, Predicate<String> form, String expected) {
        this.type = type;
        this.json = Json.STRING;
        this.form = form;
        this.expected = expected;
    }

    /** The primitive type of a name: {@code dateTime}. */
    static Primitive named(String type) {
        Primitive primitive = NAMED.get(type);
        if (primitive == null) {
            throw new IllegalArgumentException("R4 has no primitive type of this name");
        }
        return primitive;
    }

    /** How JSON writes it. */
    public Json json() {
        return json;
    }

    /** What may be written, in words that follow "must be". */
    public String expected() {
        return json == Json.STRING ? expected + ", in quotes" : expected + ", without quotes";
    }

    /** Whether a value of JSON may stand for it. */
    public boolean accepts(JsonNode value) {
        return switch (json) {
            case BOOLEAN -> value.isBoolean();
            case NUMBER -> value.isNumber() && number(value);
            case STRING -> value.isString() && text(value.stringValue());
        };
    }

    private boolean number(JsonNode value) {
        if (this == DECIMAL) {
            // what is larger than any double is no measurement, and nothing could reckon with it
            return Double.isFinite(value.asDouble(Double.NaN));
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            return false;
        }
        int number = value.intValue();
        return switch (this) {
            case UNSIGNED_INT -> number >= 0;
            case POSITIVE_INT -> number > 0;
            default -> true;
        };
    }

    private boolean text(String text) {
        if (text.isEmpty() || this != BASE64 && text.length() > LONGEST_TEXT) {
            return false;
        }
        return Written.noControls(text) && form.test(text);
    }

    private static boolean oid(String text) {
        return OIDS.matcher(text).matches();
    }

    private static boolean uuid(String text) {
        return UUIDS.matcher(text).matches();
    }
}
