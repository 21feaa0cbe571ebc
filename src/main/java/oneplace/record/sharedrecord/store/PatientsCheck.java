package oneplace.record.sharedrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import oneplace.base.command.Check;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.record.sharedrecord.ResourceText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Verifies that the record and the index of people speak of the same people: each id of a Patient leads to the living person
 * it belongs to, a living person's Patient says what the index says of who they are, and that of a joined record says which
 * one replaces it.
 */
@Component
class PatientsCheck implements Check {

    private static final int STRETCH = 1_000;

    private final JdbcTemplate jdbc;
    private final Persons persons;

    PatientsCheck(JdbcTemplate jdbc, Persons persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    @Override
    public String name() {
        return "patients";
    }

    /**
     * An id that leads to a person.
     *
     * @param id the person's own, also where the Patient stands under an id that a sender chose
     * @param stands whose record the Patient of that id stands in, and its body; null when there is none of that id
     */
    private record Id(
            long key,
            String id,
            long person,
            long home,
            @Nullable Long stands,
            byte @Nullable [] body) {}

    @Override
    public Finding check() {
        long ids = 0;
        long after = Long.MIN_VALUE;
        while (true) {
            List<Id> stretch = jdbc.query("""
                    select k.key, coalesce(i.own, k.id) as id, k.person, k.home, r.person as stands, r.body
                      from sharedrecord.patient_key k left join sharedrecord.record r on r.key = k.key and r.id = k.id
                      left join sharedrecord.patient_id i on i.id = k.id
                     where k.key > ? order by k.key limit ?
                    """, PatientsCheck::id, after, STRETCH);
            Set<Long> numbers = new HashSet<>();
            stretch.forEach(id -> numbers.addAll(List.of(id.person(), id.home())));
            Map<Long, Person> people = persons.living(numbers);
            for (Id id : stretch) {
                Optional<String> fault = fault(id, people);
                if (fault.isPresent()) {
                    return new Finding(false, "the Patient with key " + id.key() + " " + fault.get());
                }
            }
            ids += stretch.size();
            if (stretch.size() < STRETCH) {
                return new Finding(
                        true, "%,d ids of Patients lead to their person, as the index has them".formatted(ids));
            }
            after = stretch.getLast().key();
        }
    }

    private static Id id(ResultSet row, int index) throws SQLException {
        return new Id(
                row.getLong("key"),
                row.getString("id"),
                row.getLong("person"),
                row.getLong("home"),
                row.getObject("stands", Long.class),
                row.getBytes("body"));
    }

    private static Optional<String> fault(Id id, Map<Long, Person> people) {
        Person person = people.get(id.person());
        Person home = people.get(id.home());
        if (person == null || home == null || person.number() != id.person() || home.number() != id.person()) {
            return Optional.of("does not lead to the living person it belongs to");
        }
        if (id.body() == null) {
            return Optional.empty();
        }
        if (!Objects.equals(id.stands(), id.person())) {
            return Optional.of("stands in another's record");
        }
        var patient = ResourceText.parse(id.body()).tree();
        if (id.id().equals(person.id().toString())) {
            return PatientAgreement.disagreement(patient, person).map(fact -> "does not agree with the index: " + fact);
        }
        boolean replaced = !patient.path("active").asBoolean(true)
                && patient.path("link").path(0).path("type").asString("").equals("replaced-by");
        return replaced ? Optional.empty() : Optional.of("does not say what replaces it");
    }
}
