/** Bundles, wherever they come from: their entries are found without building a tree, and references led to new ids. */
@NullMarked
package oneplace.record.exchange.bundle;

import org.jspecify.annotations.NullMarked;
