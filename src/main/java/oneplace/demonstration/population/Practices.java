package oneplace.demonstration.population;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneplace.demonstration.Table;

/** The ten invented practices: how many people each has, and where they live. */
final class Practices {

    /**
     * A practice and the streets of its people.
     *
     * @param code organisation code, such as gp-07
     * @param cluster locality code of its cluster, such as cl-4
     * @param neighbourhood locality code, such as nb-coalgate; also the ward
     * @param areaForum locality code, such as af-somer
     * @param village the neighbourhood's name, the last line of an address
     * @param postcodeArea the digit after ZZ99 that the neighbourhood's pseudo postcodes begin with
     */
    record Practice(
            String code,
            String cluster,
            String neighbourhood,
            String areaForum,
            String village,
            String postcodeArea,
            List<String> streets) {}

    private final List<Practice> all;
    private final Map<String, Integer> weights;
    private final int sum;

    private Practices(Map<String, Integer> weights) {
        this.all = Table.read("population/neighbourhoods.csv").stream()
                .map(row -> new Practice(
                        row.get("practice"),
                        within(row.get("practice")),
                        row.get("neighbourhood"),
                        within(row.get("neighbourhood")),
                        row.get("ward_name"),
                        row.get("postcode_area"),
                        row.list("streets")))
                .toList();
        this.weights = weights;
        this.sum = all.stream().mapToInt(this::weight).sum();
    }

    /** As many people for each practice as its list size suggests. */
    static Practices byListSize() {
        return new Practices(Table.read("localities.csv").stream()
                .filter(row -> row.get("kind").equals("gp-practice"))
                .collect(Collectors.toMap(row -> row.get("locality"), row -> Integer.parseInt(row.get("population")))));
    }

    /** In these proportions; a practice that is not named counts 1. */
    static Practices inProportion(Map<String, Integer> weights) {
        return new Practices(weights);
    }

    /** The practice that the dice give somebody. */
    Practice one(Dice dice) {
        int at = dice.below(sum);
        for (Practice practice : all) {
            at -= weight(practice);
            if (at < 0) {
                return practice;
            }
        }
        throw new IllegalStateException("weights changed");
    }

    /** Each practice under its code. */
    Map<String, Practice> byCode() {
        return all.stream().collect(Collectors.toMap(Practice::code, Function.identity()));
    }

    private static String within(String locality) {
        return Table.read("localities.csv").stream()
                .filter(row -> row.get("locality").equals(locality))
                .map(row -> row.get("parent"))
                .findFirst()
                .orElseThrow();
    }

    private int weight(Practice practice) {
        return weights.getOrDefault(practice.code, 1);
    }
}
