package oneplace.record.exchange.definitions;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import oneplace.record.exchange.check.Flaw;
import oneplace.record.exchange.check.ResourceCheck;
import oneplace.record.exchange.xml.UnreadableXml;
import oneplace.record.exchange.xml.XmlReading;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.UnreadableResource;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads packages of definitions: FHIR packages as registries give them out (<em>FHIR NPM Package Specification</em>: a
 * {@code .tgz} whose folder {@code package} holds {@code package.json} and one JSON file a resource), and folders of
 * conformance resources in JSON or XML. Only profiles, code systems and value sets are taken; the rest is left alone.
 */
final class PackageReader {

    /** More than any published package holds when unpacked; a file that swells to more is not a package. */
    private static final long MOST_BYTES = 512L << 20;

    private PackageReader() {}

    /** Everything in a folder: packages, folders and single files. @throws BadPackage */
    static List<Kept> read(Path folder) {
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString();
                if (name.endsWith(".tgz") || name.endsWith(".tar.gz")) {
                    archive(file, name, all);
                } else if (name.endsWith(".json") || name.endsWith(".xml")) {
                    one(Files.readAllBytes(file), name, all);
                }
            }
        } catch (IOException e) {
            throw new BadPackage(folder.toString(), "it cannot be read (" + e.getMessage() + ").");
        }
        return all;
    }

    private static void archive(Path file, String name, List<Kept> into) {
        boolean described = false;
        long left = MOST_BYTES;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                var tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String path = entry.getName().replaceFirst("^\\./", "");
                boolean wanted =
                        entry.isFile() && path.matches("package/[^/]+\\.json") && !path.endsWith(".index.json");
                left -= entry.getSize();
                if (left < 0) {
                    throw new BadPackage(name, "unpacked it is larger than " + (MOST_BYTES >> 20) + " MB.");
                }
                if (wanted && path.equals("package/package.json")) {
                    described = true;
                    describes(tar.readAllBytes(), name);
                } else if (wanted) {
                    one(tar.readAllBytes(), name + ", " + path, into);
                }
            }
        } catch (IOException e) {
            throw new BadPackage(name, "it is not a FHIR package (" + e.getMessage() + ").");
        }
        if (!described) {
            throw new BadPackage(name, "it holds no package/package.json.");
        }
    }

    private static void describes(byte[] text, String name) {
        JsonNode about = json(text, name + ", package/package.json");
        JsonNode versions = about.has("fhirVersions") ? about.path("fhirVersions") : about.path("fhir-version-list");
        boolean r4 = versions.isEmpty()
                || versions.valueStream().anyMatch(v -> v.asString("").startsWith("4.0"));
        if (!r4) {
            throw new BadPackage(name, "it is for another version of FHIR than R4 (4.0).");
        }
    }

    /** One resource; nothing when it is of no type that is kept. @throws BadPackage */
    static List<Kept> one(byte[] text, String name) {
        List<Kept> into = new ArrayList<>(1);
        one(text, name, into);
        return into;
    }

    private static void one(byte[] text, String name, List<Kept> into) {
        byte[] asJson = name.endsWith(".xml") ? fromXml(text, name) : text;
        JsonNode shown = json(asJson, name);
        String type = shown.path("resourceType").asString("");
        if (!R4Definitions.TYPES.contains(type)) {
            return;
        }
        ObjectNode resource = checked(asJson, name);
        String url = resource.path("url").asString("");
        if (url.isEmpty()) {
            throw new BadPackage(name, "the " + type + " has no url.");
        }
        boolean base = type.equals("StructureDefinition")
                && !resource.path("derivation").asString("").equals("constraint");
        into.add(new Kept(
                type,
                url,
                resource.path("version").asString(""),
                base,
                false,
                Kept.deflated(asJson, 0, asJson.length)));
    }

    private static ObjectNode checked(byte[] text, String name) {
        try {
            ObjectNode resource = ResourceText.parse(text).tree();
            List<Flaw> flaws = ResourceCheck.flaws(resource);
            if (!flaws.isEmpty()) {
                Flaw first = flaws.getFirst();
                throw new BadPackage(name, first.expression() + ": " + first.sentence());
            }
            return resource;
        } catch (UnreadableResource e) {
            throw new BadPackage(name, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] fromXml(byte[] text, String name) {
        try {
            return XmlReading.toJson(text);
        } catch (UnreadableXml e) {
            throw new BadPackage(name, String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode json(byte[] text, String name) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new BadPackage(name, "it is not JSON.");
        }
    }
}
