package oneplace.record.person;

import java.util.List;

/**
 * Somebody a search found.
 *
 * @param person as they may be shown
 * @param because what agreed, strongest first, as evidence codes: {@code family-close}
 * @param weight the weight of the evidence; see {@code docs/reference/matching.md}
 */
public record Found(Person person, List<String> because, double weight) {}
