package oneplace.record.person.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a person fits what is searched for: what each typed word of the name is to theirs, and what number, birth date and
 * postcode show.
 *
 * @param words one for each typed word; none when no name was typed, or the person has none to compare
 * @param facts one for each other fact that is both asked for and known
 */
public record SearchFit(List<WordFit> words, List<Evidence> facts) {

    public SearchFit {
        words = List.copyOf(words);
        facts = List.copyOf(facts);
    }

    /** The sum of the weights. */
    public double weight() {
        return words.stream().mapToDouble(WordFit::weight).sum()
                + facts.stream().mapToDouble(Evidence::weight).sum();
    }

    /** Whether it holds this evidence. */
    public boolean shows(Evidence one) {
        return facts.contains(one);
    }

    /** Whether a name was typed of which the person has nothing. */
    public boolean ofAnotherName() {
        return !words.isEmpty() && words.stream().noneMatch(WordFit::fits);
    }

    private record Reason(String code, double weight) {}

    /** What agrees, as codes, strongest first. */
    public List<String> because() {
        Stream<Reason> names = words.stream().filter(WordFit::fits).map(w -> new Reason(w.code(), w.weight()));
        Stream<Reason> others = facts.stream().filter(Evidence::agrees).map(e -> new Reason(e.code(), e.weight()));
        return Stream.concat(names, others)
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .map(Reason::code)
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }
}
