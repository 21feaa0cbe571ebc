package oneplace.record.person.fhir;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import oneplace.record.person.NhsNumberStatus;

/** Reads the verification status of an NHS number: the two-digit codes of England, or the worded ones before them. */
final class Verification {

    private static final Map<String, NhsNumberStatus> WORDED = Map.of(
            "number-present-and-verified", NhsNumberStatus.VERIFIED,
            "number-present-but-not-traced", NhsNumberStatus.NOT_TRACED,
            "trace-required", NhsNumberStatus.TRACE_REQUIRED,
            "trace-attempted", NhsNumberStatus.NO_SINGLE_MATCH,
            "trace-needs-to-be-resolved", NhsNumberStatus.TO_BE_RESOLVED,
            "trace-in-progress", NhsNumberStatus.TRACE_IN_PROGRESS,
            "number-not-present-and-trace-not-required", NhsNumberStatus.NOT_REQUIRED,
            "trace-postponed", NhsNumberStatus.POSTPONED);

    private Verification() {}

    static Optional<NhsNumberStatus> status(Element extension) {
        return extension
                .element("valueCodeableConcept")
                .flatMap(concept -> concept.each("coding").stream()
                        .flatMap(coding -> coding.text("code").stream())
                        .flatMap(code -> of(code).stream())
                        .findFirst());
    }

    private static Optional<NhsNumberStatus> of(String code) {
        return NhsNumberStatus.of(code).or(() -> Optional.ofNullable(WORDED.get(code.toLowerCase(Locale.ROOT))));
    }
}
