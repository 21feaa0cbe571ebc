package oneplace.record.person.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Gender;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code person.person}: one row per record; what it said before is kept in {@code person.person_version}. */
@Component
class CoreTable {

    private static final String COLUMNS = """
            p.number, p.id, p.nhs_number, p.nhs_number_status, p.gender, p.born, p.dead, p.died, p.likes_to_be_called,
            p.described_by, p.flags, p.merged_into, p.survivor
            """;

    private final JdbcClient sql;

    CoreTable(JdbcClient sql) {
        this.sql = sql;
    }

    long nextNumber() {
        return sql.sql("select nextval('person.number')").query(Long.class).single();
    }

    /** Adds a record; false when its id is taken. A verified number another living record has fails in the index. */
    boolean add(Core core) {
        return sql.sql("""
                        insert into person.person (number, id, nhs_number, nhs_number_status, gender, born, dead, died,
                                                   likes_to_be_called, described_by, flags, merged_into, survivor)
                        values (:number, :id, :nhsNumber, :status, :gender, :born, :dead, :died, :called, :describedBy,
                                :flags, :mergedInto, :survivor)
                        on conflict (id) do nothing
                        """)
                        .param("number", core.number())
                        .param("id", core.id().value())
                        .params(values(core))
                        .param("mergedInto", core.mergedInto())
                        .param("survivor", core.survivor())
                        .update()
                == 1;
    }

    /** Replaces what the row says, keeping what it said. Lock the row first. */
    void replace(Core core, Recording recording) {
        sql.sql("""
                        insert into person.person_version
                        select number, version, nhs_number, nhs_number_status, gender, born, dead, died,
                               likes_to_be_called, described_by, :at, :by
                          from person.person where number = :number
                        """)
                .param("at", Timestamp.from(recording.at()))
                .param("by", recording.by())
                .param("number", core.number())
                .update();
        sql.sql("""
                        update person.person
                           set nhs_number = :nhsNumber, nhs_number_status = :status, gender = :gender, born = :born,
                               dead = :dead, died = :died, likes_to_be_called = :called, described_by = :describedBy,
                               flags = :flags, version = version + 1
                         where number = :number
                        """).params(values(core)).param("number", core.number()).update();
    }

    private static Map<String, ?> values(Core core) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(
                "nhsNumber", core.nhsNumber() == null ? null : core.nhsNumber().digits());
        values.put("status", core.status().code());
        values.put("gender", core.gender().code());
        values.put("born", core.born() == null ? null : core.born().text());
        values.put("dead", core.dead());
        values.put("died", core.died() == null ? null : core.died().text());
        values.put("called", core.likesToBeCalled());
        values.put("describedBy", core.describedBy());
        values.put("flags", FlagTable.mask(core.flags()));
        return values;
    }

    /** The living record an id leads to. */
    Optional<Core> living(PersonId id) {
        return one("""
                select %s from person.person i join person.person p on p.number = i.survivor where i.id = :it
                """, id.value());
    }

    /** The living record a surrogate leads to. */
    Optional<Core> living(long number) {
        return one("""
                select %s from person.person i join person.person p on p.number = i.survivor where i.number = :it
                """, number);
    }

    /** The surrogate of the living record an id leads to. */
    Optional<Long> number(PersonId id) {
        return sql.sql("select survivor from person.person where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .optional();
    }

    /** The id of the living record a surrogate leads to. */
    Optional<PersonId> id(long number) {
        return sql.sql(
                        "select p.id from person.person i join person.person p on p.number = i.survivor where i.number = :it")
                .param("it", number)
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** The living records surrogates lead to: the number asked for, and that of the living one. */
    Map<Long, Long> survivors(Collection<Long> numbers) {
        Map<Long, Long> survivors = new HashMap<>();
        sql.sql("select number, survivor from person.person where number = any(:numbers)")
                .param("numbers", numbers.toArray(Long[]::new))
                .query((row, n) -> survivors.put(row.getLong("number"), row.getLong("survivor")))
                .list();
        return survivors;
    }

    /** The surrogates of the records a living record answers for, its own among them. */
    List<Long> joined(long survivor) {
        return sql.sql("select number from person.person where survivor = :survivor order by number")
                .param("survivor", survivor)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** The row itself, living or joined. */
    Optional<Core> plain(long number) {
        return one("select %s from person.person p where p.number = :it", number);
    }

    /** The row itself, living or joined, locked until the transaction ends. */
    Optional<Core> locked(long number) {
        return one("select %s from person.person p where p.number = :it for update of p", number);
    }

    /** The living record with this verified number. */
    Optional<Core> holder(NhsNumber number) {
        return one("""
                select %s from person.person p
                 where p.nhs_number = :it and p.nhs_number_status = '01' and p.merged_into is null
                """, number.digits());
    }

    /** Living records, in no order. */
    List<Core> all(Collection<Long> survivors) {
        return sql.sql("select %s from person.person p where p.number = any(:them)".formatted(COLUMNS))
                .param("them", survivors.toArray(Long[]::new))
                .query((row, n) -> core(row))
                .list();
    }

    /** The living records that hold or claim a number. */
    List<Core> claiming(NhsNumber number) {
        return living("x.nhs_number = :it", number.digits());
    }

    /** The living records of all who were born on that day, whichever record says so. */
    List<Core> born(@Nullable PartialDate day) {
        return day == null ? List.of() : living("x.born = :it", day.text());
    }

    private List<Core> living(String condition, String it) {
        return sql.sql("""
                        select %s from person.person p
                         where p.number in (select x.survivor from person.person x where %s)
                         order by p.number limit 1000
                        """.formatted(COLUMNS, condition))
                .param("it", it)
                .query((row, n) -> core(row))
                .list();
    }

    /**
     * Makes transactions about the same things wait for each other. Taken before any row is locked, and all things of one
     * question at once in their own order, so that two of them never wait for each other in a circle.
     */
    void oneAtATime(SequencedSet<String> things) {
        sql.sql("""
                        select pg_advisory_xact_lock(hashtextextended(t.thing, 5))
                          from (select thing from unnest(:things) u (thing) order by thing collate "C") t
                        """)
                .param("things", things.toArray(String[]::new))
                .query((row, n) -> "")
                .list();
    }

    /** Those who would give somebody this number. */
    static String thing(NhsNumber number) {
        return "NHS number " + number.digits();
    }

    /** Those who would give somebody this id. */
    static String thing(PersonId id) {
        return "id " + id;
    }

    private Optional<Core> one(String statement, Object it) {
        return sql.sql(statement.formatted(COLUMNS))
                .param("it", it)
                .query((row, n) -> core(row))
                .optional();
    }

    private static Core core(ResultSet row) throws SQLException {
        String nhsNumber = row.getString("nhs_number");
        return new Core(
                row.getLong("number"),
                new PersonId(row.getObject("id", UUID.class)),
                nhsNumber == null ? null : new NhsNumber(nhsNumber),
                NhsNumberStatus.of(row.getString("nhs_number_status")).orElseThrow(),
                Gender.of(row.getString("gender")).orElseThrow(),
                date(row.getString("born")),
                row.getBoolean("dead"),
                date(row.getString("died")),
                row.getString("likes_to_be_called"),
                row.getString("described_by"),
                FlagTable.flags(row.getInt("flags")),
                row.getObject("merged_into", Long.class),
                row.getLong("survivor"));
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : new PartialDate(text);
    }
}
