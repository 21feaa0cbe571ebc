package oneplace.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Acknowledged means kept: everything is killed, again and again, while four writers write; whatever was acknowledged is
 * there afterwards, and the audit chain and the record verify. Three rounds in the suite; {@code -Dcrash.rounds=10} for
 * more.
 */
class KilledWhileWritingTests {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);
    private static final int WRITERS = 4;
    /** Acknowledged in a round before everything is killed in the middle of the next ones. */
    private static final int ENOUGH = 60;

    private static final long PATIENCE_MILLISECONDS = 30_000;

    @TempDir
    private Path folder = Path.of("unused");

    @Test
    void nothingAcknowledgedIsLostAndEverythingVerifies() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path data = folder.resolve("data");
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        String patient = "";
        for (int round = 1; round <= ROUNDS; round++) {
            RunningPlace place = RunningPlace.start(data);
            if (patient.isEmpty()) {
                patient = place.json("/fhir/Patient?_count=1")
                        .path("entry")
                        .path(0)
                        .path("resource")
                        .path("id")
                        .stringValue();
            }
            int before = acknowledged.size();
            AtomicBoolean stop = new AtomicBoolean();
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String about = patient;
                writers.add(Thread.ofVirtual().start(() -> write(place, about, stop, acknowledged)));
            }
            for (long waited = 0;
                    acknowledged.size() < before + ENOUGH && waited < PATIENCE_MILLISECONDS;
                    waited += 10) {
                Thread.sleep(10);
            }
            place.kill();
            stop.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(acknowledged.size())
                    .as("writes acknowledged in round " + round)
                    .isGreaterThanOrEqualTo(before + ENOUGH);
        }
        try (RunningPlace place = RunningPlace.start(data)) {
            for (String id : acknowledged) {
                assertThat(place.get("/fhir/Observation/" + id).statusCode())
                        .as("acknowledged entry " + id)
                        .isEqualTo(200);
            }
            Path copy = folder.resolve("backup");
            assertThat(RunningPlace.run("backup", copy.toString(), "--data", data.toString()))
                    .isZero();
            Path elsewhere = folder.resolve("elsewhere");
            assertThat(RunningPlace.run("restore", copy.toString(), "--data", elsewhere.toString()))
                    .isZero();
            assertThat(RunningPlace.run("verify", "--data", elsewhere.toString()))
                    .isZero();
        }
        assertThat(RunningPlace.run("verify", "--data", data.toString())).isZero();
    }

    private static void write(RunningPlace place, String patient, AtomicBoolean stop, Queue<String> acknowledged) {
        for (int i = 0; !stop.get(); i++) {
            try {
                var answer = place.post("/fhir/Observation", """
                        {"resourceType":"Observation","status":"final","code":{"text":"Written while killed"},
                         "valueInteger":%d,"subject":{"reference":"Patient/%s"}}""".formatted(i, patient));
                if (answer.statusCode() >= 400) {
                    System.err.println("not acknowledged: " + answer.statusCode() + " " + answer.body());
                } else if (answer.statusCode() == 201) {
                    String location = answer.headers().firstValue("Location").orElseThrow();
                    acknowledged.add(location.replaceAll(".*/Observation/([^/]+).*", "$1"));
                }
            } catch (IOException e) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
