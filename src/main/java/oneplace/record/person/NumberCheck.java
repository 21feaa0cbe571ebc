package oneplace.record.person;

import java.time.Instant;
import oneplace.base.kernel.NhsNumber;
import org.jspecify.annotations.Nullable;

/**
 * That somebody said what a person's NHS number is.
 *
 * @param nhsNumber null when it was said that none is known
 */
public record NumberCheck(
        @Nullable NhsNumber nhsNumber, NhsNumberStatus status, NumberSource source, Instant at, String by) {}
