package oneplace.record.sharedrecord.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.WriteRefused;
import oneplace.record.sharedrecord.Written;
import oneplace.trust.access.Viewer;
import org.hl7.fhir.r4.model.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Some of the demonstration people's entries and arbitrary resources of every type, written into the record under a tag
 * and ids of their own: enough for a scan to look at each.
 */
final class SliceOfTheRecord {

    private static final int PEOPLE = 12;
    private static final int ENTRIES_EACH = 70;
    private static final int ARBITRARY_EACH = 3;
    private static final Pattern REFERENCE =
            Pattern.compile("\"reference\":\"([A-Z][A-Za-z]+)/([A-Za-z0-9.-]{1,64})(/_history/[0-9]+)?\"");

    /** Their names would be looked up in the index of people, or they are the record's own. */
    private static final Set<String> LEFT_OUT = Set.of("Patient", "Parameters", "Bundle");

    final String tag = "slice-" + UUID.randomUUID();
    private final RecordOffice office;
    private final SharedRecord record;
    private final Desk desk;
    private final Map<String, ResourceId> ids = new HashMap<>();
    private final Map<ResourceId, JsonNode> stubs = new LinkedHashMap<>();
    final List<Someone> people = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private int refused;
    private int settled;

    SliceOfTheRecord(RecordOffice office, SharedRecord record, long seed) throws IOException {
        this.office = office;
        this.record = record;
        this.desk = office.desk(OrganisationSign.GP);
        List<JsonNode> all = new ArrayList<>(demonstration());
        RandomResources random = new RandomResources(seed);
        for (String type : Samples.R4.types()) {
            for (int i = 0; i < ARBITRARY_EACH && !LEFT_OUT.contains(type); i++) {
                all.add(Samples.asWritten(random.json(type)).put("id", "arbitrary-" + i));
            }
        }
        all.forEach(
                one -> id(one.path("resourceType").stringValue(), one.path("id").stringValue()));
        List<ObjectNode> ready = all.stream().map(this::settled).toList();
        stubs.values().forEach(stub -> write((ObjectNode) stub));
        writeTogether(ready);
        people.forEach(desk::knows);
        for (Someone someone : people) {
            resources.add(read(record.read(
                            exchange(), new ResourceId("Patient", someone.id().toString()))
                    .orElseThrow()
                    .body()));
        }
    }

    List<Resource> resources() {
        return resources;
    }

    int refused() {
        return refused;
    }

    /** Sees the whole place. */
    Viewer exchange() {
        return desk.exchange();
    }

    /** Sees the people of the slice only, with every class. */
    Viewer nurse() {
        return desk.nurse(InformationClass.values());
    }

    private static List<JsonNode> demonstration() throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        var file =
                Objects.requireNonNull(SliceOfTheRecord.class.getResourceAsStream("/demonstration/people.ndjson.gz"));
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(file, 1 << 16), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().limit(PEOPLE).toList()) {
                JsonMapper.shared()
                        .readTree(line)
                        .path("entry")
                        .valueStream()
                        .limit(ENTRIES_EACH)
                        .map(e -> e.path("resource"))
                        .filter(r -> !r.path("resourceType").stringValue().equals("Patient"))
                        .forEach(entries::add);
            }
        }
        return entries;
    }

    /** With our ids, references that lead somewhere, and the tag. */
    private ObjectNode settled(JsonNode resource) {
        String text = REFERENCE.matcher(resource.toString()).replaceAll(this::referred);
        ObjectNode own = Samples.asWritten(text);
        ResourceId id =
                id(own.path("resourceType").stringValue(), own.path("id").stringValue());
        own.put("id", id.id());
        // in every fifth entry something that few may see
        if (++settled % 5 == 0) {
            own.withObject("/meta")
                    .withArray("security")
                    .addObject()
                    .put("system", InformationClass.SYSTEM)
                    .put("code", InformationClass.MENTAL_HEALTH.code());
        }
        return tagged(own);
    }

    private String referred(MatchResult found) {
        String type = found.group(1);
        if (!Samples.R4.knows(type)) {
            return "\"reference\":\"urn:uuid:" + UUID.randomUUID() + "\"";
        }
        boolean known = ids.containsKey(type + "/" + found.group(2));
        ResourceId id = id(type, found.group(2));
        if (!known && !type.equals("Patient")) {
            stubs.put(id, stub(id));
        }
        String version = found.group(3) == null ? "" : found.group(3);
        return "\"reference\":\"" + id.reference() + version + "\"";
    }

    private ResourceId id(String type, String theirs) {
        return ids.computeIfAbsent(type + "/" + theirs, k -> {
            if (!type.equals("Patient")) {
                return new ResourceId(type, UUID.randomUUID().toString());
            }
            Someone someone = office.someone("Given" + people.size(), "Slice-" + theirs.substring(0, 1));
            people.add(someone);
            return new ResourceId("Patient", someone.id().toString());
        });
    }

    private ObjectNode stub(ResourceId id) {
        ObjectNode stub = JsonMapper.shared().createObjectNode().put("resourceType", id.type());
        stub.put("id", id.id());
        if (id.type().equals("Practitioner")) {
            stub.putArray("name").addObject().put("family", "Stub" + id.id().substring(0, 3));
        }
        return tagged(stub);
    }

    private ObjectNode tagged(ObjectNode resource) {
        resource.withObject("/meta")
                .withArray("tag")
                .addObject()
                .put("system", "urn:slice")
                .put("code", tag);
        return resource;
    }

    private void writeTogether(List<ObjectNode> all) {
        for (int from = 0; from < all.size(); from += 100) {
            List<ObjectNode> some = all.subList(from, Math.min(all.size(), from + 100));
            try {
                write(some);
            } catch (WriteRefused e) {
                some.forEach(this::write);
            }
        }
    }

    private void write(ObjectNode one) {
        try {
            write(List.of(one));
        } catch (WriteRefused e) {
            refused++;
        }
    }

    private void write(List<ObjectNode> some) {
        List<Change> changes = some.stream()
                .map(one -> ResourceText.parse(one.toString().getBytes(StandardCharsets.UTF_8)))
                .map(text -> new Change(
                        text,
                        new ResourceId(text.type(), text.id().orElseThrow()),
                        Change.Kind.PUT,
                        OptionalInt.empty()))
                .toList();
        byte[] sent = some.toString().getBytes(StandardCharsets.UTF_8);
        for (Written written : record.write(new Receipt(desk.exchange(), "application/fhir+json", sent), changes)) {
            resources.add(read(written.body()));
        }
    }

    private static Resource read(byte[] body) {
        return (Resource) PlainValues.FHIR
                .newJsonParser()
                .setStripVersionsFromReferences(false)
                .parseResource(new String(body, StandardCharsets.UTF_8));
    }
}
