package oneplace.record.sharedrecord.store;

import java.util.Optional;
import oneplace.base.kernel.NhsNumber;
import oneplace.record.person.Gender;
import oneplace.record.person.Person;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether a Patient says of who somebody is what the index says: NHS number, date of birth and gender. What one of the two
 * leaves open is no disagreement; names, addresses and the rest may be told in more than one way.
 */
final class PatientAgreement {

    private PatientAgreement() {}

    /** The first fact on which they differ, in words; empty when they agree. */
    static Optional<String> disagreement(JsonNode patient, Person person) {
        String born = patient.path("birthDate").asString("");
        String gender = patient.path("gender").asString("");
        String number = number(patient);
        NhsNumber known = person.nhsNumber();
        if (!number.isEmpty() && (known == null || !known.digits().equals(number))) {
            return Optional.of("NHS number");
        }
        var birth = person.demographics().born();
        if (!born.isEmpty() && (birth == null || !birth.text().equals(born))) {
            return Optional.of("date of birth");
        }
        Gender said = person.demographics().gender();
        boolean open = gender.isEmpty() || gender.equals(Gender.UNKNOWN.code()) || said == Gender.UNKNOWN;
        return open || said.code().equals(gender) ? Optional.empty() : Optional.of("gender");
    }

    /** Whether a Patient is the person by what it says: the NHS number, or date of birth and a family name; none differs. */
    static boolean surely(JsonNode patient, Person person) {
        if (disagreement(patient, person).isPresent()) {
            return false;
        }
        return !number(patient).isEmpty()
                || !patient.path("birthDate").asString("").isEmpty()
                        && person.demographics().names().stream().anyMatch(name -> named(patient, name.family()));
    }

    private static boolean named(JsonNode patient, @Nullable String family) {
        return family != null
                && patient.path("name")
                        .valueStream()
                        .anyMatch(name -> name.path("family").asString("").equalsIgnoreCase(family));
    }

    private static String number(JsonNode patient) {
        for (JsonNode identifier : patient.path("identifier")) {
            if (identifier.path("system").asString("").equals(NhsNumber.SYSTEM)) {
                return identifier.path("value").asString("").replace(" ", "");
            }
        }
        return "";
    }
}
