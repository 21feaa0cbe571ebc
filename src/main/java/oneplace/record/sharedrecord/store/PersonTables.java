package oneplace.record.sharedrecord.store;

import oneplace.record.person.Person;
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
    void lead(Person person) {
        String id = person.id().toString();
        tables.lead(Tokens.key("Patient", id), id, person.number());
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

    /** Entries of one record come to stand in another; where they are at home is kept, so that they can go back. */
    void move(long from, long into) {
        jdbc.update("update sharedrecord.record set person = ? where person = ?", into, from);
        jdbc.update("update sharedrecord.patient_key set person = ? where person = ?", into, from);
        jdbc.update(
                "insert into sharedrecord.present (tok, person) select tok, ? from sharedrecord.present where person = ?"
                        + " on conflict do nothing",
                into,
                from);
    }

    /** What was at home in a record goes back to it. Former versions never left. */
    void moveBack(long from, long into) {
        jdbc.update("update sharedrecord.record set person = ? where home = ? and person = ?", from, from, into);
        jdbc.update("update sharedrecord.patient_key set person = ? where home = ? and person = ?", from, from, into);
    }
}
