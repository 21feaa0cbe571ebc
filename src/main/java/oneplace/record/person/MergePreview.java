package oneplace.record.person;

import java.util.List;

/**
 * Two records before they are joined, as they may be shown.
 *
 * @param agreements what agrees, strongest first, as evidence codes: {@code birth-same}
 * @param contradictions what does not, as evidence codes: {@code nhs-number-other}
 * @param weight the weight of the evidence; see {@code docs/reference/matching.md}
 */
public record MergePreview(
        Person from, Person into, List<String> agreements, List<String> contradictions, double weight) {}
