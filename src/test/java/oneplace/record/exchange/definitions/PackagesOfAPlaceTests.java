package oneplace.record.exchange.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions of R4 itself and of packages somebody put into the folder. */
class PackagesOfAPlaceTests {

    private static final String SHOES = """
            {"resourceType":"CodeSystem","url":"https://x.example/shoes","version":"%s","status":"active","content":"complete",
             "concept":[{"code":"boot","display":"Boot"}]}""";

    @TempDir
    private Path folder;

    private static byte[] tgz(Map<String, String> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
            for (var file : files.entrySet()) {
                byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(text.length);
                tar.putArchiveEntry(entry);
                tar.write(text);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private void put(String name, Map<String, String> files) throws IOException {
        Files.write(folder.resolve(name), tgz(new TreeMap<>(files)));
    }

    @Test
    void r4sOwnAreThoseTheReferenceReads() {
        var reference = new DefaultProfileValidationSupport(FhirContext.forR4Cached());
        List<String> theirs = reference.fetchAllStructureDefinitions().stream()
                .map(d -> ((StructureDefinition) d).getUrl())
                .distinct()
                .sorted()
                .toList();
        Definitions definitions = Definitions.with();
        assertThat(definitions.addresses("StructureDefinition")).containsAll(theirs);
        assertThat(definitions.types()).hasSizeGreaterThan(200);
        var gender = (CodeSystem) definitions
                .find("CodeSystem", "http://hl7.org/fhir/administrative-gender|4.0.1")
                .orElseThrow();
        assertThat(gender.getConcept()).hasSize(4);
        assertThat(definitions.find("CodeSystem", "http://hl7.org/fhir/administrative-gender|3.0.1"))
                .isEmpty();
    }

    @Test
    void aPackageAddsAndItsLatestVersionCounts() throws IOException {
        String about = "{\"name\":\"x.shoes\",\"version\":\"1.0.0\",\"fhirVersions\":[\"4.0.1\"]}";
        put("old.tgz", Map.of("package/package.json", about, "package/shoes.json", SHOES.formatted("2.9.0")));
        put(
                "new.tgz",
                Map.of(
                        "package/package.json",
                        about,
                        "package/shoes.json",
                        SHOES.formatted("2.10.0"),
                        "package/example/Patient-x.json",
                        "{\"resourceType\":\"Nonsense\"}",
                        "package/.index.json",
                        "not json"));
        Definitions definitions = Definitions.with(folder);
        assertThat(definitions
                        .find("CodeSystem", "https://x.example/shoes")
                        .orElseThrow()
                        .getVersion())
                .isEqualTo("2.10.0");
        assertThat(definitions.find("https://x.example/shoes|2.9.0")).isPresent();
        assertThat(definitions.installed("https://x.example/shoes|2.9.0")).isTrue();
        assertThat(definitions.installed("http://hl7.org/fhir/StructureDefinition/Patient"))
                .isFalse();
    }

    @Test
    void whatR4ItselfDefinesIsNotRedefined() throws IOException {
        Files.writeString(
                folder.resolve("gender.json"),
                SHOES.formatted("9.9.9")
                        .replace("https://x.example/shoes", "http://hl7.org/fhir/administrative-gender"));
        assertThat(Definitions.with(folder)
                        .find("CodeSystem", "http://hl7.org/fhir/administrative-gender")
                        .orElseThrow()
                        .getVersion())
                .isEqualTo("4.0.1");
    }

    @Test
    void aBadPackageIsRefusedWithItsFileAndTheReason() throws IOException {
        Files.writeString(folder.resolve("a.tgz"), "no archive");
        refused("a.tgz", "not a FHIR package");
        put("a.tgz", Map.of("package/shoes.json", SHOES.formatted("1")));
        refused("a.tgz", "package.json");
        put("a.tgz", Map.of("package/package.json", "{\"fhirVersions\":[\"3.0.2\"]}"));
        refused("a.tgz", "another version of FHIR");
        put(
                "a.tgz",
                Map.of(
                        "package/package.json",
                        "{}",
                        "package/shoes.json",
                        SHOES.replace("\"status\":\"active\",", "")));
        refused("a.tgz, package/shoes.json", "CodeSystem.status");
        Files.delete(folder.resolve("a.tgz"));
        Files.writeString(folder.resolve("b.json"), "{");
        refused("b.json", "not JSON");
        Files.writeString(folder.resolve("b.json"), SHOES.replace("\"url\"", "\"name\""));
        refused("b.json", "no url");
    }

    private void refused(String file, String reason) {
        assertThatThrownBy(() -> Definitions.with(folder))
                .isInstanceOf(BadPackage.class)
                .hasMessageContaining(file)
                .hasMessageContaining(reason);
    }
}
