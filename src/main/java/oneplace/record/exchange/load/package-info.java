/** {@code ./oneplace import}: files of FHIR R4 into the shared record, as often as one likes. */
@NullMarked
package oneplace.record.exchange.load;

import org.jspecify.annotations.NullMarked;
