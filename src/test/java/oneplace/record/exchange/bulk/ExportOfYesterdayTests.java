package oneplace.record.exchange.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneplace.base.database.DataFolder;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.bulk.ExportJob.ExportedFile;
import oneplace.record.person.Persons;
import oneplace.record.sharedrecord.Exports;
import oneplace.trust.access.OptOuts;
import oneplace.trust.access.Viewers;
import oneplace.trust.identity.ApiClients;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody asks for another export, and the place is not started again. */
@WithPlace
class ExportOfYesterdayTests {

    private static final ExportAsked ASKED =
            new ExportAsked("patient", "", List.of("Patient"), "", List.of(), List.of(), "http://x.example/$export");

    private final ExportJobs jobs;
    private final Exporting exporting;
    private final Path folder;
    private final Instant now;

    @Autowired
    ExportOfYesterdayTests(
            ExportJobs jobs,
            Exports exports,
            ApiClients clients,
            Viewers viewers,
            Persons persons,
            OptOuts optOuts,
            DataFolder data,
            Clock clock) {
        this.jobs = jobs;
        this.folder = data.root().resolve("exports");
        this.now = clock.instant();
        this.exporting =
                new Exporting(jobs, exports, clients, viewers, persons, optOuts, data, clock, Duration.ofMillis(20));
    }

    private Path file(UUID job, Instant ended) throws IOException {
        jobs.add(job, "client-of-yesterday", ASKED, ended);
        jobs.begin(job, ended);
        jobs.done(job, List.of(new ExportedFile("Patient", "Patient.1.ndjson", 1)), ended);
        Path file = folder.resolve(job.toString()).resolve("Patient.1.ndjson");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{}\n");
    }

    @Test
    void goesWithItsFilesWhileThePlaceRuns() throws Exception {
        exporting.start();
        try {
            UUID fresh = UUID.randomUUID();
            UUID old = UUID.randomUUID();
            Path kept = file(fresh, now.minus(Duration.ofHours(23)));
            Path gone = file(old, now.minus(Duration.ofHours(25)));
            for (int i = 0;
                    i < 500 && (Files.exists(gone.getParent()) || jobs.find(old).isPresent());
                    i++) {
                Thread.sleep(20);
            }
            assertThat(gone.getParent()).doesNotExist();
            assertThat(jobs.find(old)).isEmpty();
            assertThat(kept).exists();
            exporting.remove(jobs.find(fresh).orElseThrow());
        } finally {
            exporting.stop();
        }
    }
}
