package oneplace.record.person.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.base.kernel.NhsNumber;
import oneplace.record.person.Address;
import oneplace.record.person.Demographics;
import oneplace.record.person.Gender;
import oneplace.record.person.Telecom;
import oneplace.record.person.TelecomKind;
import org.jspecify.annotations.Nullable;

/** Sets two descriptions of people side by side. */
public final class Comparison {

    private Comparison() {}

    /** What two whole descriptions show. */
    public static Likeness of(
            @Nullable NhsNumber aNumber, Demographics a, @Nullable NhsNumber bNumber, Demographics b) {
        List<Evidence> evidence = new ArrayList<>();
        if (aNumber != null && bNumber != null) {
            evidence.add(aNumber.equals(bNumber) ? Evidence.NHS_NUMBER_SAME : Evidence.NHS_NUMBER_OTHER);
        }
        evidence.addAll(Names.compare(a, b));
        if (a.born() != null && b.born() != null) {
            evidence.add(Births.compare(a.born(), b.born()));
        }
        gender(a.gender(), b.gender()).ifPresent(evidence::add);
        postcode(postcodes(a), postcodes(b)).ifPresent(evidence::add);
        contact(a, b).ifPresent(evidence::add);
        return new Likeness(evidence);
    }

    private static Optional<Evidence> gender(Gender a, Gender b) {
        if (a == Gender.UNKNOWN || b == Gender.UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(a == b ? Evidence.GENDER_SAME : Evidence.GENDER_OTHER);
    }

    static List<String> postcodes(Demographics d) {
        return d.addresses().stream()
                .map(Address::postcode)
                .filter(code -> code != null && !code.isBlank())
                .map(Postcodes::plain)
                .toList();
    }

    /** Every postcode a person has or had, against the other's: the best pair speaks. */
    static Optional<Evidence> postcode(List<String> a, List<String> b) {
        return a.stream()
                .flatMap(left -> b.stream().map(right -> Postcodes.compare(left, right)))
                .max(Comparator.comparingDouble(Evidence::weight));
    }

    private static Optional<Evidence> contact(Demographics a, Demographics b) {
        Set<String> left = contacts(a);
        Set<String> right = contacts(b);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(left.stream().anyMatch(right::contains) ? Evidence.CONTACT_SAME : Evidence.CONTACT_OTHER);
    }

    private static Set<String> contacts(Demographics d) {
        return d.telecoms().stream().map(Comparison::plain).collect(Collectors.toSet());
    }

    private static String plain(Telecom telecom) {
        if (telecom.kind() == TelecomKind.EMAIL) {
            return telecom.value().strip().toLowerCase(Locale.ROOT);
        }
        return telecom.value().replaceAll("[^0-9]", "").replaceFirst("^(00)?44", "0");
    }
}
