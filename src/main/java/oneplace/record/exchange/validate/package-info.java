/**
 * Whether a resource is what R4 and its profiles say, with everything the published definitions say of it: invariants,
 * bindings, slices, profiles. Slower than the check on write ({@code record.exchange.check}), so that it has its own few
 * threads, a limit on time, and is asked for.
 */
@NullMarked
package oneplace.record.exchange.validate;

import org.jspecify.annotations.NullMarked;
