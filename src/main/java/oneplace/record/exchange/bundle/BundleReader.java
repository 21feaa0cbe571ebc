package oneplace.record.exchange.bundle;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Finds the entries of a bundle in one pass over its text, which may be far larger than the memory: what is kept of an
 * entry is where its resource stands and what it refers to.
 */
public final class BundleReader {

    private final JsonParser in;
    private final JsonGenerator skeleton;
    private final List<SentEntry> entries = new ArrayList<>();
    private String type = "";

    private BundleReader(JsonParser in, JsonGenerator skeleton) {
        this.in = in;
        this.skeleton = skeleton;
    }

    /** @throws JacksonException when it is not JSON. What is JSON but no bundle gives one without type or entries. */
    public static SentBundle read(byte[] text) {
        return read(Copying.FACTORY.createParser(ObjectReadContext.empty(), text));
    }

    /** The same from a stream of any length. */
    public static SentBundle read(InputStream text) {
        return read(Copying.FACTORY.createParser(ObjectReadContext.empty(), text));
    }

    /** A single resource as if it were an entry. @throws JacksonException when it is not JSON */
    public static SentEntry single(byte[] text, int index) {
        try (JsonParser parser = Copying.parser(text);
                JsonGenerator nowhere = Copying.generator(new ByteArrayOutputStream())) {
            Resource resource = parser.nextToken() == JsonToken.START_OBJECT
                    ? new BundleReader(parser, nowhere).resource()
                    : Resource.NONE;
            while (parser.nextToken() != null) {
                // anything after the resource must still be JSON
            }
            return new SentEntry(
                    index, "", Optional.empty(), resource.type, resource.id, 0, text.length, resource.references);
        }
    }

    private static SentBundle read(JsonParser parser) {
        var skeleton = new ByteArrayOutputStream();
        BundleReader reader;
        try (parser;
                JsonGenerator generator = Copying.generator(skeleton)) {
            reader = new BundleReader(parser, generator);
            reader.bundle();
        }
        return new SentBundle(reader.type, skeleton.toByteArray(), reader.entries);
    }

    private void bundle() {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            skeleton.writeStartObject();
            skeleton.writeEndObject();
            return;
        }
        skeleton.writeStartObject();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = in.getString();
            }
            if (name.equals("entry") && value == JsonToken.START_ARRAY) {
                entries();
            } else {
                skeleton.writeName(name);
                Copying.value(in, skeleton);
            }
        }
        skeleton.writeEndObject();
        while (in.nextToken() != null) {
            // anything after the bundle must still be JSON
        }
    }

    /** An array without entries is taken as none, since senders write it; what is no object stays, to be refused. */
    private void entries() {
        JsonToken token = in.nextToken();
        if (token == JsonToken.END_ARRAY) {
            return;
        }
        skeleton.writeName("entry");
        skeleton.writeStartArray();
        while (token != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_OBJECT) {
                entry();
            } else {
                Copying.value(in, skeleton);
            }
            token = in.nextToken();
        }
        skeleton.writeEndArray();
    }

    private void entry() {
        String fullUrl = "";
        Optional<SentEntry.Request> request = Optional.empty();
        Resource resource = Resource.NONE;
        boolean bare = true;
        skeleton.writeStartObject();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            if (name.equals("resource") && value == JsonToken.START_OBJECT) {
                resource = resource();
                continue;
            }
            bare = false;
            skeleton.writeName(name);
            if (name.equals("fullUrl") && value == JsonToken.VALUE_STRING) {
                fullUrl = in.getString();
                skeleton.writeString(fullUrl);
            } else if (name.equals("request") && value == JsonToken.START_OBJECT) {
                request = Optional.of(request());
            } else {
                Copying.value(in, skeleton);
            }
        }
        if (bare && resource.length > 0) {
            // an entry may be a resource and nothing else, but no object of the skeleton may be empty
            skeleton.writeStringProperty("fullUrl", "urn:none");
        }
        skeleton.writeEndObject();
        entries.add(new SentEntry(
                entries.size(),
                fullUrl,
                request,
                resource.type,
                resource.id,
                resource.from,
                resource.length,
                List.copyOf(resource.references)));
    }

    private SentEntry.Request request() {
        Map<String, String> said = new HashMap<>();
        skeleton.writeStartObject();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            skeleton.writeName(name);
            if (in.nextToken() == JsonToken.VALUE_STRING) {
                said.put(name, in.getString());
            }
            Copying.value(in, skeleton);
        }
        skeleton.writeEndObject();
        return new SentEntry.Request(
                said.getOrDefault("method", ""),
                said.getOrDefault("url", ""),
                said.getOrDefault("ifNoneExist", ""),
                said.getOrDefault("ifMatch", ""),
                said.getOrDefault("ifNoneMatch", ""),
                said.getOrDefault("ifModifiedSince", ""));
    }

    private record Resource(String type, String id, long from, int length, List<String> references) {
        static final Resource NONE = new Resource("", "", 0, 0, List.of());
    }

    private Resource resource() {
        long from = in.currentTokenLocation().getByteOffset();
        String resourceType = "";
        String id = "";
        List<String> references = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            JsonToken token = in.nextToken();
            if (token == null) {
                break;
            }
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING) {
                String name = in.currentName();
                if ("reference".equals(name)) {
                    references.add(in.getString());
                } else if (depth == 1 && "resourceType".equals(name)) {
                    resourceType = in.getString();
                } else if (depth == 1 && "id".equals(name)) {
                    id = in.getString();
                }
            }
        }
        int length = Math.toIntExact(in.currentLocation().getByteOffset() - from);
        return new Resource(resourceType, id, from, length, references);
    }
}
