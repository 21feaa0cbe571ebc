package oneplace.record.person.rules;

import java.util.List;

/**
 * How alike two descriptions are.
 *
 * @param evidence one for each fact that both hold
 */
public record Likeness(List<Evidence> evidence) implements Comparable<Likeness> {

    public Likeness {
        evidence = List.copyOf(evidence);
    }

    /** The sum of the weights. */
    public double weight() {
        return evidence.stream().mapToDouble(Evidence::weight).sum();
    }

    /** Whether it holds this evidence. */
    public boolean shows(Evidence one) {
        return evidence.contains(one);
    }

    /** What agrees, strongest first. */
    public List<Evidence> agreements() {
        return evidence.stream()
                .filter(Evidence::agrees)
                .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                .toList();
    }

    @Override
    public int compareTo(Likeness other) {
        return Double.compare(weight(), other.weight());
    }
}
