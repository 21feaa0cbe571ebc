/** All SQL of the shared record. */
@NullMarked
package oneplace.record.sharedrecord.store;

import org.jspecify.annotations.NullMarked;
