package oneplace.record.exchange.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import oneplace.base.command.Command;
import oneplace.base.command.UsageException;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@WithPlace
class FilesImportedTests {

    private final Command importing;
    private final FhirDesk.Client exchange;
    private final String patient = UUID.randomUUID().toString();

    @TempDir
    Path folder = Path.of(".");

    private String said = "";
    private String complained = "";

    @Autowired
    FilesImportedTests(List<Command> commands, FhirDesk fhir) {
        this.importing = commands.stream()
                .filter(c -> c.name().equals("import"))
                .findFirst()
                .orElseThrow();
        this.exchange = fhir.exchange();
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code =
                importing.run(List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        said = out.toString(UTF_8);
        complained = err.toString(UTF_8);
        return code;
    }

    private int run(Path file) {
        return run(file.toString());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String person(String id) {
        return "{\"resourceType\":\"Patient\",\"id\":\"" + id + "\",\"name\":[{\"family\":\"Imported\",\"given\":[\"P"
                + id.replaceAll("[^a-f]", "") + "\"]}],\"gender\":\"male\",\"birthDate\":\"1931-05-06\"}";
    }

    private static String weight(String id, String subject, String more) {
        return "{\"resourceType\":\"Observation\",\"id\":\"" + id
                + "\",\"status\":\"final\",\"code\":{\"text\":\"weight\"},\"subject\":{\"reference\":\"" + subject
                + "\"}"
                + more + "}";
    }

    private static String bundle(String type, String... resources) {
        List<String> entries = new ArrayList<>();
        for (String resource : resources) {
            String id = resource.replaceAll(".*?\"id\":\"([^\"]*)\".*", "$1");
            String kind = resource.replaceAll(".*?\"resourceType\":\"([^\"]*)\".*", "$1");
            entries.add("{\"fullUrl\":\"urn:uuid:" + id + "\",\"resource\":" + resource
                    + ",\"request\":{\"method\":\"POST\",\"url\":\"" + kind + "\"}}");
        }
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[" + String.join(",", entries) + "]}";
    }

    @Test
    void areStoredUnderTheirOwnIdsAndChangeNothingTheSecondTime() throws IOException {
        String weight = UUID.randomUUID().toString();
        Path file = file("one.json", bundle("transaction", weight(weight, "urn:uuid:" + patient, ""), person(patient)));
        assertThat(run(file)).isZero();
        assertThat(said).startsWith("2 accepted, 0 updated, 0 unchanged, 0 refused");
        assertThat(exchange.get("/Observation/" + weight)
                        .is(200)
                        .json()
                        .at("/subject/reference")
                        .stringValue())
                .isEqualTo("Patient/" + patient);
        assertThat(run(file)).isZero();
        assertThat(said).startsWith("0 accepted, 0 updated, 2 unchanged, 0 refused");
        Path other = file("two.json", Files.readString(file) + "\n");
        assertThat(run(other)).isZero();
        assertThat(said).startsWith("0 accepted, 0 updated, 2 unchanged, 0 refused");
    }

    @Test
    void doNotUndoWhatWasChangedHereSince() throws IOException {
        String weight = UUID.randomUUID().toString();
        Path file = file("one.json", bundle("transaction", person(patient), weight(weight, "urn:uuid:" + patient, "")));
        run(file);
        exchange.put(
                        "/Observation/" + weight,
                        weight(weight, "Patient/" + patient, ",\"issued\":\"2026-01-01T00:00:00Z\""))
                .is(200);
        assertThat(run(file)).isZero();
        assertThat(exchange.get("/Observation/" + weight).is(200).json().has("issued"))
                .isTrue();
    }

    @Test
    void areStoredWholeOrNotAtAllWhenTheyAreTransactions() throws IOException {
        String weight = UUID.randomUUID().toString();
        Path report = folder.resolve("report.csv");
        Path file = file(
                "one.json",
                bundle("transaction", person(patient), weight(weight, "urn:uuid:" + patient, ",\"colour\":\"red\"")));
        assertThat(run(file.toString(), "--report", report.toString())).isEqualTo(Command.FAILED);
        assertThat(said).startsWith("0 accepted, 0 updated, 0 unchanged, 2 refused");
        assertThat(complained).contains("entry 2, Observation.colour: Observation has no element colour.");
        assertThat(Files.readString(report))
                .contains("entry 2,Observation,Observation.colour")
                .contains("entry 1,Patient");
        exchange.get("/Patient/" + patient).is(404);
    }

    @Test
    void areStoredInPartWhenTheyAreCollections() throws IOException {
        String good = UUID.randomUUID().toString();
        String bad = UUID.randomUUID().toString();
        Path file = file(
                "one.json",
                bundle(
                        "collection",
                        person(patient),
                        weight(bad, "urn:uuid:" + patient, ",\"issued\":\"yesterday\""),
                        weight(good, "urn:uuid:" + patient, ""),
                        weight(UUID.randomUUID().toString(), "Patient/" + UUID.randomUUID(), "")));
        assertThat(run(file)).isEqualTo(Command.FAILED);
        assertThat(said).startsWith("2 accepted, 0 updated, 0 unchanged, 2 refused");
        assertThat(complained)
                .contains("entry 2, Observation.issued")
                .contains("entry 4, Observation.subject.reference");
        exchange.get("/Observation/" + good).is(200);
        exchange.get("/Observation/" + bad).is(404);
    }

    @Test
    void mayReferToWhatComesLater() throws IOException {
        String weight = UUID.randomUUID().toString();
        file("a.ndjson", weight(weight, "Patient/" + patient, "") + "\n");
        file("b.json", bundle("transaction", weight(UUID.randomUUID().toString(), "Patient/" + patient, "")));
        file("c.json", person(patient));
        file("readme.txt", "not ours");
        assertThat(run(folder)).isZero();
        assertThat(said).startsWith("3 accepted");
    }

    @Test
    void mayReferToOneAnotherInACircle() throws IOException {
        String encounter = UUID.randomUUID().toString();
        String condition = UUID.randomUUID().toString();
        Path file = file(
                "one.ndjson",
                "{\"resourceType\":\"Encounter\",\"id\":\"" + encounter
                        + "\",\"status\":\"finished\",\"class\":{\"code\":\"AMB\"},\"subject\":{\"reference\":\"Patient/"
                        + patient
                        + "\"},\"diagnosis\":[{\"condition\":{\"reference\":\"Condition/" + condition + "\"}}]}\n"
                        + "{\"resourceType\":\"Condition\",\"id\":\"" + condition
                        + "\",\"subject\":{\"reference\":\"Patient/"
                        + patient + "\"},\"encounter\":{\"reference\":\"Encounter/" + encounter + "\"}}\n"
                        + person(patient));
        assertThat(run(file)).isZero();
        assertThat(said).startsWith("3 accepted");
    }

    @Test
    void ofLinesAreTakenLineByLinePackedOrNot() throws IOException {
        String good = UUID.randomUUID().toString();
        String lines = person(patient) + "\n\n{\"resourceType\":\n" + weight(good, "Patient/" + patient, "") + "\n[]\n";
        Path packed = folder.resolve("lines.ndjson.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(lines.getBytes(UTF_8));
        }
        assertThat(run(packed)).isEqualTo(Command.FAILED);
        assertThat(said).startsWith("2 accepted, 0 updated, 0 unchanged, 2 refused");
        assertThat(complained).contains("line 3").contains("line 5");
        exchange.get("/Observation/" + good).is(200);
    }

    @Test
    void areFoundByTheQueryTheyReferWith() throws IOException {
        String number = UUID.randomUUID().toString();
        file(
                "practitionerInformation.json",
                bundle(
                        "batch",
                        "{\"resourceType\":\"Practitioner\",\"id\":\"" + UUID.randomUUID()
                                + "\",\"identifier\":[{\"system\":\"https://x.example/npi\",\"value\":\"" + number
                                + "\"}]}"));
        file(
                "person.json",
                bundle(
                        "transaction",
                        person(patient),
                        weight(
                                UUID.randomUUID().toString(),
                                "urn:uuid:" + patient,
                                ",\"performer\":[{\"reference\":\"Practitioner?identifier=https://x.example/npi|"
                                        + number + "\"}]")));
        assertThat(run(folder)).isZero();
        assertThat(said).startsWith("3 accepted");
    }

    @Test
    void haveStableIdsWhenTheirsAreOnlyTheirSendersOwn() throws IOException {
        String family = "own-" + UUID.randomUUID().toString().substring(0, 8);
        file("Patient.ndjson", person(patient));
        file(
                "Observation.ndjson",
                weight(family, "Patient/" + patient, "") + "\n"
                        + weight(
                                family + "-2",
                                "Patient/" + patient,
                                ",\"derivedFrom\":[{\"reference\":\"Observation/" + family + "\"}]"));
        assertThat(run(folder)).isZero();
        assertThat(said).startsWith("3 accepted");
        var found = exchange.get("/Observation?subject=Patient/" + patient + "&derived-from:missing=false")
                .is(200);
        String first =
                found.json().at("/entry/0/resource/derivedFrom/0/reference").stringValue();
        assertThat(first).startsWith("Observation/").doesNotContain(family);
        exchange.get("/" + first).is(200);
        file("Observation.ndjson", weight(family, "Patient/" + patient, ""));
        assertThat(run(folder)).isZero();
        assertThat(said).startsWith("0 accepted, 0 updated, 2 unchanged");
    }

    @Test
    void maySpanMoreThanTheMemoryHolds() throws IOException {
        String note = ",\"note\":[{\"text\":\"" + "long words ".repeat(3000) + "\"}]";
        List<String> resources = new ArrayList<>();
        resources.add(person(patient));
        for (int i = 0; i < 700; i++) {
            resources.add(weight(UUID.randomUUID().toString(), "urn:uuid:" + patient, note));
        }
        Path file = file("large.json", bundle("transaction", resources.toArray(String[]::new)));
        assertThat(Files.size(file)).isGreaterThan(16 << 20);
        assertThat(run(file)).isZero();
        assertThat(said).startsWith("701 accepted");
        Path broken = file("broken.json", Files.readString(file).substring(0, 20 << 20));
        assertThat(run(broken)).isEqualTo(Command.FAILED);
        assertThat(complained).contains("broken.json, the file: The file ends in the middle");
    }

    @Test
    void areRefusedInOneSentenceWhenTheyAreNoResources() throws IOException {
        file("a.json", "not json");
        file("b.json", "{\"resourceType\":\"Bundle\"}");
        file("c.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        file("d.json", "");
        assertThat(run(folder)).isEqualTo(Command.FAILED);
        assertThat(complained.lines().filter(line -> line.startsWith("refused")))
                .hasSize(4);
        assertThatThrownBy(() -> run(folder.resolve("none").toString())).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> run("--report")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> run(folder.toString(), "--organisation", "nobody"))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void areReadAsXmlToo() throws IOException {
        Path file = file(
                "one.xml",
                "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"" + patient
                        + "\"/><name><family value=\"Xml\"/></name><birthDate value=\"1950-01-02\"/></Patient>");
        assertThat(run(file)).isZero();
        assertThat(exchange.get("/Patient/" + patient)
                        .is(200)
                        .json()
                        .at("/name/0/family")
                        .stringValue())
                .isEqualTo("Xml");
    }
}
