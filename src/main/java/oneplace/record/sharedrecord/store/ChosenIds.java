package oneplace.record.sharedrecord.store;

import java.util.Optional;
import java.util.regex.Pattern;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.record.sharedrecord.ResourceId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The ids of Patients. A system that puts a Patient under an id of its own finds it there again (FHIR R4, <em>Update as
 * Create</em>), if the person is new here and no NHS number can be read in the id, for an id stands in addresses and logs; else the
 * Patient stands under the id of the person.
 */
@Component
final class ChosenIds {

    /** What machines make at random says nothing about anybody, whichever digits happen to stand in it. */
    private static final Pattern RANDOM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Ten digits and no more, together or in groups: 9990000018, 999-000-0018. */
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<!\\d[-.]?)\\d(?:[-.]?\\d){9}(?![-.]?\\d)");

    private final JdbcTemplate jdbc;

    ChosenIds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a Patient may stand under this id of a sender's choice. */
    static boolean allowed(String id) {
        return TEN_DIGITS
                .matcher(RANDOM.matcher(id).replaceAll("x"))
                .results()
                .map(found -> found.group().replace("-", "").replace(".", ""))
                .flatMap(digits -> NhsNumber.parse(digits).stream())
                .findAny()
                .isEmpty();
    }

    void choose(PersonId person, String id) {
        jdbc.update("insert into sharedrecord.patient_id (own, id) values (?, ?)", person.toString(), id);
    }

    /** The id a person's Patient stands under. */
    String of(PersonId person) {
        return jdbc
                .query(
                        "select id from sharedrecord.patient_id where own = ?",
                        (row, i) -> row.getString("id"),
                        person.toString())
                .stream()
                .findFirst()
                .orElse(person.toString());
    }

    /** The person whose Patient a sender put under this id. */
    Optional<PersonId> person(String id) {
        return jdbc
                .query(
                        "select own from sharedrecord.patient_id where id = ?",
                        (row, i) -> PersonId.of(row.getString("own")),
                        id)
                .stream()
                .findFirst();
    }

    /** The id under which the house's own Patient stands. */
    ResourceId standing(ResourceId own) {
        return new ResourceId(own.type(), of(PersonId.of(own.id())));
    }
}
