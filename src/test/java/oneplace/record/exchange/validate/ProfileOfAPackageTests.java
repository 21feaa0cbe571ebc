package oneplace.record.exchange.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import oneplace.record.exchange.definitions.Definitions;
import oneplace.record.sharedrecord.ResourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A place has put in a profile, as a difference from R4's Patient, with a value set of its own. */
class ProfileOfAPackageTests {

    private static final String PROFILE = """
            {"resourceType":"StructureDefinition","url":"https://x.example/profile","name":"Profile","status":"active",
             "fhirVersion":"4.0.1","kind":"resource","abstract":false,"type":"Patient","derivation":"constraint",
             "baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient",
             "differential":{"element":[
              {"id":"Patient","path":"Patient"},
              {"id":"Patient.name","path":"Patient.name","min":1},
              {"id":"Patient.maritalStatus","path":"Patient.maritalStatus",
               "binding":{"strength":"required","valueSet":"https://x.example/statuses"}}]}}""";
    private static final String SYSTEM = """
            {"resourceType":"CodeSystem","url":"https://x.example/status","status":"active","content":"complete",
             "caseSensitive":true,"concept":[{"code":"hitched"},{"code":"lone"}]}""";
    private static final String SET = """
            {"resourceType":"ValueSet","url":"https://x.example/statuses","status":"active",
             "compose":{"include":[{"system":"https://x.example/status"}]}}""";

    @TempDir
    private Path folder;

    private Validation validation() throws IOException {
        Files.writeString(folder.resolve("profile.json"), PROFILE);
        Files.writeString(folder.resolve("system.json"), SYSTEM);
        Files.writeString(folder.resolve("set.json"), SET);
        return new Validation(Definitions.with(folder));
    }

    private static ResourceText patient(String more) {
        return ResourceText.parse(
                ("{\"resourceType\":\"Patient\",\"gender\":\"other\"" + more + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static String status(String code) {
        return ",\"name\":[{\"text\":\"Tilda\"}],\"maritalStatus\":{\"coding\":[{\"system\":\"https://x.example/status\",\"code\":\""
                + code + "\"}]}";
    }

    @Test
    void isAppliedWithItsCardinalitiesAndBindings() throws IOException {
        Validation validation = validation();
        Optional<String> profile = Optional.of("https://x.example/profile");
        assertThat(validation.remarks(patient(status("lone")), profile, "a")).noneMatch(Remark::error);
        assertThat(validation.remarks(patient(status("fickle")), profile, "a"))
                .anyMatch(r -> r.error() && r.expression().startsWith("Patient.maritalStatus"));
        assertThat(validation.remarks(patient(""), profile, "a"))
                .anyMatch(r -> r.error() && r.sentence().contains("Patient.name"));
        assertThat(validation.remarks(patient(""), Optional.empty(), "a")).noneMatch(Remark::error);
    }

    @Test
    void servesOneClientOnlySoManyAtATime() throws Exception {
        Validation validation = validation();
        CountDownLatch begun = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(Validation.EACH + 6)) {
            List<Future<Boolean>> all = IntStream.range(0, Validation.EACH + 6)
                    .mapToObj(i -> threads.submit(() -> {
                        begun.await();
                        try {
                            validation.remarks(patient(status("lone")), Optional.empty(), "a");
                            return true;
                        } catch (TooMany e) {
                            assertThat(e.yours()).isTrue();
                            return false;
                        }
                    }))
                    .toList();
            begun.countDown();
            int served = 0;
            for (Future<Boolean> one : all) {
                served += one.get() ? 1 : 0;
            }
            assertThat(served).isBetween(Validation.EACH, Validation.EACH + 5);
        }
        // And when they are done, the client is served again.
        assertThat(validation.remarks(patient(status("lone")), Optional.empty(), "a"))
                .noneMatch(Remark::error);
        validation.close();
        assertThatThrownBy(() -> validation.remarks(patient(""), Optional.empty(), "b"))
                .isInstanceOf(TooMany.class);
    }
}
