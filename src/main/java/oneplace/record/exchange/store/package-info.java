/** The tables of the exchange. */
@NullMarked
package oneplace.record.exchange.store;

import org.jspecify.annotations.NullMarked;
