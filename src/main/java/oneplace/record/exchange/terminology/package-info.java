/**
 * What codes mean, for the code systems and value sets this place has: R4's own, those of its packages, and those in the
 * record. Pure but for where they come from, which {@link oneplace.record.exchange.terminology.Known} says.
 */
@NullMarked
package oneplace.record.exchange.terminology;

import org.jspecify.annotations.NullMarked;
