/** Applies patches to resources as trees: JSON Patch and FHIRPath Patch. What comes of it is checked by the caller. */
@NullMarked
package oneplace.record.exchange.patch;

import org.jspecify.annotations.NullMarked;
