package oneplace.record.person.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.record.person.Flag;
import oneplace.record.person.RaisedFlag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Flags, raised and lowered; {@code person.person.flags} is the sum of those up now, of all the records joined. */
@Component
class FlagTable {

    private final JdbcClient sql;

    FlagTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** The bit of a flag. */
    static int bit(Flag flag) {
        return switch (flag) {
            case R -> 1;
            case V -> 2;
            case REDACTED -> 4;
        };
    }

    static int mask(Set<Flag> flags) {
        return flags.stream().mapToInt(FlagTable::bit).sum();
    }

    static Set<Flag> flags(int mask) {
        return Arrays.stream(Flag.values()).filter(f -> (mask & bit(f)) != 0).collect(Collectors.toSet());
    }

    /** Raises a flag; false when it is up already. */
    boolean raise(long person, Flag flag, String reason, @Nullable LocalDate review, Recording recording) {
        int added = sql.sql("""
                        insert into person.flag (person, flag, raised, raised_by, raised_because, review)
                        values (:person, :flag, :at, :by, :reason, :review)
                        on conflict (person, flag) where lowered is null do nothing
                        """)
                .param("person", person)
                .param("flag", bit(flag))
                .param("at", Timestamp.from(recording.at()))
                .param("by", recording.by())
                .param("reason", reason)
                .param("review", review)
                .update();
        sum(person);
        return added > 0;
    }

    /** Lowers a flag on every record joined in this one; false when it was not up. */
    boolean lower(long survivor, Flag flag, String reason, Recording recording) {
        int lowered = sql.sql("""
                        update person.flag set lowered = :at, lowered_by = :by, lowered_because = :reason
                         where person in (select number from person.person where survivor = :person)
                           and flag = :flag and lowered is null
                        """)
                .param("person", survivor)
                .param("flag", bit(flag))
                .param("at", Timestamp.from(recording.at()))
                .param("by", recording.by())
                .param("reason", reason)
                .update();
        sum(survivor);
        return lowered > 0;
    }

    /** Every flag of all the records joined in one, those up first, then the latest. */
    List<RaisedFlag> history(long survivor) {
        return sql.sql("""
                        select f.* from person.flag f join person.person p on p.number = f.person
                         where p.survivor = :survivor order by f.lowered is not null, f.key desc
                        """)
                .param("survivor", survivor)
                .query((row, n) -> raised(row))
                .list();
    }

    private static RaisedFlag raised(ResultSet row) throws SQLException {
        Timestamp lowered = row.getTimestamp("lowered");
        return new RaisedFlag(
                flags(row.getInt("flag")).iterator().next(),
                row.getString("raised_because"),
                row.getTimestamp("raised").toInstant(),
                row.getString("raised_by"),
                Columns.day(row, "review"),
                lowered == null
                        ? null
                        : new RaisedFlag.Lowered(
                                row.getString("lowered_because"), lowered.toInstant(), row.getString("lowered_by")));
    }

    /** Sums up the flags of the records joined in one. */
    void sum(long survivor) {
        sql.sql("""
                        update person.person set flags = coalesce((
                          select bit_or(f.flag) from person.flag f
                           where f.lowered is null
                             and f.person in (select number from person.person where survivor = :survivor)), 0)
                         where number = :survivor
                        """).param("survivor", survivor).update();
    }
}
