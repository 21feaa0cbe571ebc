package oneplace.record.person.store;

import java.util.List;
import oneplace.record.person.MergePreview;
import oneplace.record.person.Person;
import oneplace.record.person.rules.Comparison;
import oneplace.record.person.rules.Evidence;
import oneplace.record.person.rules.Likeness;
import org.springframework.stereotype.Component;

/** Sets two living records beside each other, weighed whole but shown only as flags allow. */
@Component
class SideBySide {

    private final People people;

    SideBySide(People people) {
        this.people = people;
    }

    MergePreview of(Core from, Core into) {
        Person a = people.person(from);
        Person b = people.person(into);
        Likeness likeness = Comparison.of(a.nhsNumber(), a.demographics(), b.nhsNumber(), b.demographics());
        List<String> contradictions = likeness.evidence().stream()
                .filter(e -> !e.agrees())
                .map(Evidence::code)
                .toList();
        return new MergePreview(
                a.shown(),
                b.shown(),
                likeness.agreements().stream().map(Evidence::code).toList(),
                contradictions,
                likeness.weight());
    }
}
