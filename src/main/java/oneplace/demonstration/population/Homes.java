package oneplace.demonstration.population;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import oneplace.base.kernel.NhsNumber;
import tools.jackson.databind.JsonNode;

/**
 * Finds generated people a home: the same person the same one, whatever else is made with them, except that NHS numbers
 * are given out in order.
 */
final class Homes {
    /** Letters that the second half of a postcode may hold (the Post Office leaves out C I K M O V). */
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private final NameBook names = new NameBook();
    private final Practices practices;
    private final NhsNumberSeries numbers;

    Homes(Practices practices, NhsNumberSeries numbers) {
        this.practices = practices;
        this.numbers = numbers;
    }

    /** A home for the person of this FHIR Patient; takes the next NHS number. */
    Home find(JsonNode patient) {
        return find(patient, numbers.next());
    }

    private Home find(JsonNode patient, NhsNumber number) {
        UUID person = UUID.fromString(patient.path("id").asString());
        String gender = patient.path("gender").asString();
        int born = Integer.parseInt(patient.path("birthDate").asString().substring(0, 4));
        Dice dice = new Dice(person, "name");
        List<String> given = IntStream.range(0, dice.percent(60) ? 2 : 1)
                .mapToObj(i -> names.given(gender, born, dice))
                .distinct()
                .toList();
        String family = names.family(dice);
        String former = wasMarried(patient) ? names.family(dice) : "";
        var place = new Dice(person, "address");
        Practices.Practice practice = practices.one(place);
        String street = place.one(practice.streets());
        String line = (1 + place.below(118)) + " " + street;
        return new Home(
                person,
                number,
                title(patient),
                given,
                family,
                former,
                line,
                postcode(practice, street),
                telephone(place, born),
                practice);
    }

    private static boolean wasMarried(JsonNode patient) {
        return patient.path("name")
                .valueStream()
                .anyMatch(n -> n.path("use").asString("").equals("maiden"));
    }

    private static String title(JsonNode patient) {
        return patient.path("name").path(0).path("prefix").path(0).asString("").replace(".", "");
    }

    /** One street, one postcode; letters from B on, because the stories' people live at A. */
    private static String postcode(Practices.Practice practice, String street) {
        int at = practice.streets().indexOf(street);
        int first = 1 + Integer.parseInt(practice.code().substring(3));
        return "ZZ99 " + practice.postcodeArea() + LETTERS.charAt(first) + LETTERS.charAt(at);
    }

    /** Ofcom keeps 01632 960000 to 960999 and 07700 900000 to 900999 for drama. */
    private static String telephone(Dice dice, int born) {
        String last = String.format("%03d", dice.below(1000));
        return (born < 1956 ? "01632 960 " : "07700 900 ") + last;
    }
}
