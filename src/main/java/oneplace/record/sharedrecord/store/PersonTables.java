package oneplace.record.sharedrecord.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import oneplace.base.kernel.PersonId;
import oneplace.record.sharedrecord.search.Tokens;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the record keeps of people: which Patient ids lead to them, their flags, and whose entries moved in a merge. */
@Component
final class PersonTables {

    private final JdbcTemplate jdbc;
    private final RecordTables tables;

    PersonTables(JdbcTemplate jdbc, RecordTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** The person's own id leads to the person. */
    void lead(PersonId person, long number) {
        String id = person.toString();
        tables.lead(Tokens.key("Patient", id), id, number);
    }

    /** @param flag 1 = R, 2 = V, 3 = REDACTED, 0 = none */
    void close(long person, int flag) {
        if (flag == 0) {
            jdbc.update("delete from sharedrecord.closed_person where person = ?", person);
        } else {
            jdbc.update(
                    "insert into sharedrecord.closed_person (person, flag) values (?, ?)"
                            + " on conflict (person) do update set flag = excluded.flag",
                    person,
                    flag);
        }
    }

    /** The flags of those of some people who have one: 1 = R, 2 = V, 3 = REDACTED. */
    Map<Long, Integer> flags(long[] people) {
        Map<Long, Integer> flags = new HashMap<>();
        if (people.length > 0) {
            jdbc.query(
                    "select person, flag from sharedrecord.closed_person where person = any(?::bigint[])",
                    row -> {
                        flags.put(row.getLong("person"), row.getInt("flag"));
                    },
                    (Object) people);
        }
        return flags;
    }

    /** Entries of one record come to stand in another; where they are at home is kept, so that they can go back. */
    void move(long from, long into) {
        waitForWriters();
        jdbc.update("update sharedrecord.record set person = ? where person = ?", into, from);
        jdbc.update("update sharedrecord.patient_key set person = ? where person = ?", into, from);
        jdbc.update("update sharedrecord.joined set person = ? where person = ?", into, from);
        jdbc.update("insert into sharedrecord.joined (home, person) values (?, ?)", from, into);
        jdbc.update(
                "insert into sharedrecord.present (tok, person) select tok, ? from sharedrecord.present where person = ?"
                        + " on conflict do nothing",
                into,
                from);
    }

    /**
     * Whoever writes locks rows of the table before asking whose record an entry belongs in. So nobody is left who asked
     * before the move and writes after it; readers go on.
     */
    private void waitForWriters() {
        jdbc.execute("lock table sharedrecord.record in exclusive mode");
    }

    /**
     * What was at home in a record, or in one joined to it, goes back to it; entries written since with facts that were not
     * there before are led to again.
     *
     * @param parted the record and those joined to it
     */
    void moveBack(Collection<Long> parted, long from, long to) {
        waitForWriters();
        Long[] homes = parted.toArray(Long[]::new);
        jdbc.update("update sharedrecord.record set person = ? where person = ? and home = any(?)", to, from, homes);
        jdbc.update(
                "update sharedrecord.patient_key set person = ? where person = ? and home = any(?)", to, from, homes);
        jdbc.update("delete from sharedrecord.joined where home = ?", to);
        jdbc.update("update sharedrecord.joined set person = ? where home = any(?)", to, homes);
        jdbc.update(
                "insert into sharedrecord.present (tok, person)"
                        + " select distinct unnest(" + RecordTables.LEADING
                        + "), person from sharedrecord.record where person = ?"
                        + " on conflict do nothing",
                to);
    }
}
