package oneplace.demonstration.population;

import java.util.List;
import oneplace.demonstration.Table;

/** Given names by the years in which they were usual, and family names; combined at random, no real person is meant. */
final class NameBook {

    private record Given(String gender, int bornUntil, List<String> names) {}

    private final List<Given> given = Table.read("population/given-names.csv").stream()
            .map(row -> new Given(row.get("gender"), Integer.parseInt(row.get("born_until")), row.list("names")))
            .toList();
    private final List<String> family = Table.read("population/family-names.csv").stream()
            .flatMap(row -> row.list("names").stream())
            .toList();

    /** A given name for somebody of this gender born in this year. */
    String given(String gender, int born, Dice dice) {
        List<String> usual = given.stream()
                .filter(names -> names.gender.equals(gender) && born <= names.bornUntil)
                .findFirst()
                .orElse(given.getFirst())
                .names;
        return dice.one(usual);
    }

    /** A family name. */
    String family(Dice dice) {
        return dice.one(family);
    }
}
