package oneplace.record.exchange.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneplace.record.exchange.bulk.ExportJob.ExportedFile;

/** The exports that were asked for, kept over restarts. */
public interface ExportJobs {

    void add(UUID id, String client, ExportAsked asked, Instant now);

    Optional<ExportJob> find(UUID id);

    List<ExportJob> of(String client);

    /** Those that wait or were running, the oldest first. */
    List<ExportJob> unfinished();

    /** Those that ended before a moment. */
    List<ExportJob> endedBefore(Instant moment);

    void begin(UUID id, Instant asOf);

    void progress(UUID id, int percent);

    void done(UUID id, List<ExportedFile> files, Instant now);

    void failed(UUID id, String reason, Instant now);

    void remove(UUID id);
}
