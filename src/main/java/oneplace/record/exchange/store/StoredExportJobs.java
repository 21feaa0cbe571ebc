package oneplace.record.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import oneplace.record.exchange.bulk.ExportAsked;
import oneplace.record.exchange.bulk.ExportJob;
import oneplace.record.exchange.bulk.ExportJob.ExportedFile;
import oneplace.record.exchange.bulk.ExportJobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Exports in {@code exchange.export}. */
@Component
class StoredExportJobs implements ExportJobs {

    private static final String SELECT = "select id, client, asked, state, begun, as_of, ended, attempts, percent,"
            + " reason, files from exchange.export ";
    private static final TypeReference<List<ExportedFile>> FILES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    StoredExportJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID id, String client, ExportAsked asked, Instant now) {
        jdbc.sql("insert into exchange.export (id, client, asked, state, begun) values (?, ?, ?, 'waiting', ?)")
                .params(id, client, JsonMapper.shared().writeValueAsString(asked), Timestamp.from(now))
                .update();
    }

    @Override
    public Optional<ExportJob> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .params(id)
                .query(StoredExportJobs::job)
                .optional();
    }

    @Override
    public List<ExportJob> of(String client) {
        return jdbc.sql(SELECT + "where client = ? order by begun")
                .params(client)
                .query(StoredExportJobs::job)
                .list();
    }

    @Override
    public List<ExportJob> unfinished() {
        return jdbc.sql(SELECT + "where state in ('waiting', 'running') order by begun")
                .query(StoredExportJobs::job)
                .list();
    }

    @Override
    public List<ExportJob> endedBefore(Instant moment) {
        return jdbc.sql(SELECT + "where ended < ?")
                .params(Timestamp.from(moment))
                .query(StoredExportJobs::job)
                .list();
    }

    @Override
    public void begin(UUID id, Instant asOf) {
        jdbc.sql("update exchange.export set state = 'running', as_of = ?, attempts = attempts + 1, percent = 0"
                        + " where id = ?")
                .params(Timestamp.from(asOf), id)
                .update();
    }

    @Override
    public void progress(UUID id, int percent) {
        jdbc.sql("update exchange.export set percent = ? where id = ?")
                .params(percent, id)
                .update();
    }

    @Override
    public void done(UUID id, List<ExportedFile> files, Instant now) {
        jdbc.sql("update exchange.export set state = 'done', files = ?, ended = ? where id = ?")
                .params(JsonMapper.shared().writeValueAsString(files), Timestamp.from(now), id)
                .update();
    }

    @Override
    public void failed(UUID id, String reason, Instant now) {
        jdbc.sql("update exchange.export set state = 'failed', reason = ?, ended = ? where id = ?")
                .params(reason, Timestamp.from(now), id)
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from exchange.export where id = ?").params(id).update();
    }

    private static ExportJob job(ResultSet row, int index) throws SQLException {
        return new ExportJob(
                row.getObject("id", UUID.class),
                row.getString("client"),
                JsonMapper.shared().readValue(row.getString("asked"), ExportAsked.class),
                ExportJob.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("begun").toInstant(),
                instant(row, "as_of"),
                instant(row, "ended"),
                row.getInt("attempts"),
                row.getInt("percent"),
                row.getString("reason"),
                JsonMapper.shared().readValue(row.getString("files"), FILES));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
