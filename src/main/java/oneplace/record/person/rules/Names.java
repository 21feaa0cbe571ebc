package oneplace.record.person.rules;

import static oneplace.record.person.rules.Evidence.FAMILY_CLOSE;
import static oneplace.record.person.rules.Evidence.FAMILY_FORMER;
import static oneplace.record.person.rules.Evidence.FAMILY_OTHER;
import static oneplace.record.person.rules.Evidence.FAMILY_SAME;
import static oneplace.record.person.rules.Evidence.GIVEN_ANOTHER;
import static oneplace.record.person.rules.Evidence.GIVEN_CLOSE;
import static oneplace.record.person.rules.Evidence.GIVEN_OTHER;
import static oneplace.record.person.rules.Evidence.GIVEN_SAME;
import static oneplace.record.person.rules.Evidence.INITIAL_OTHER;
import static oneplace.record.person.rules.Evidence.INITIAL_SAME;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oneplace.record.person.Demographics;
import oneplace.record.person.PersonName;
import org.jspecify.annotations.Nullable;

/** Compares names: all of one person's, former ones too, against all of the other's; the best pair speaks. */
final class Names {

    private static final Comparator<List<Evidence>> WEIGHT = Comparator.comparingDouble(
            evidence -> evidence.stream().mapToDouble(Evidence::weight).sum());

    private Names() {}

    /** What the names of two descriptions show; empty when one has none. */
    static List<Evidence> compare(Demographics a, Demographics b) {
        return a.names().stream()
                .flatMap(left -> b.names().stream().map(right -> pair(left, right, called(a, b))))
                .max(WEIGHT)
                .orElse(List.of());
    }

    private static List<String> called(@Nullable Demographics a, Demographics b) {
        return Stream.of(a, b)
                .flatMap(Stream::ofNullable)
                .map(Demographics::likesToBeCalled)
                .flatMap(Stream::ofNullable)
                .map(PlainName::joined)
                .toList();
    }

    private static List<Evidence> pair(PersonName a, PersonName b, List<String> called) {
        boolean former = a.current() != b.current();
        return Stream.concat(family(a, b, former).stream(), given(a, b, called).stream())
                .toList();
    }

    private static Optional<Evidence> family(PersonName a, PersonName b, boolean former) {
        String left = PlainName.of(a.family() == null ? "" : a.family());
        String right = PlainName.of(b.family() == null ? "" : b.family());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        String l = left.replace(" ", "");
        String r = right.replace(" ", "");
        if (l.equals(r)) {
            return Optional.of(former ? FAMILY_FORMER : FAMILY_SAME);
        }
        boolean part = List.of(left.split(" ")).contains(r)
                || List.of(right.split(" ")).contains(l);
        return Optional.of(part || Spelling.close(l, r) ? FAMILY_CLOSE : FAMILY_OTHER);
    }

    private static Optional<Evidence> given(PersonName a, PersonName b, List<String> called) {
        List<String> left = PlainName.words(String.join(" ", a.given()));
        List<String> right = PlainName.words(String.join(" ", b.given()));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        String l = left.getFirst();
        String r = right.getFirst();
        if (l.length() == 1 || r.length() == 1) {
            return Optional.of(l.charAt(0) == r.charAt(0) ? INITIAL_SAME : INITIAL_OTHER);
        }
        if (l.equals(r) || String.join("", left).equals(String.join("", right)) || twoWords(left, right)) {
            return Optional.of(GIVEN_SAME);
        }
        if (Spelling.close(l, r)) {
            return Optional.of(GIVEN_CLOSE);
        }
        boolean another = right.contains(l) || left.contains(r) || called.contains(l) || called.contains(r);
        return Optional.of(another ? GIVEN_ANOTHER : GIVEN_OTHER);
    }

    /** Whether the first name of one is the first two of the other, written as one: <em>Maryanne</em>, <em>Mary Anne</em>. */
    private static boolean twoWords(List<String> a, List<String> b) {
        return a.size() > 1 && b.getFirst().equals(a.get(0) + a.get(1))
                || b.size() > 1 && a.getFirst().equals(b.get(0) + b.get(1));
    }
}
