/** FHIR R4 over HTTP at {@code /fhir}. Reads pass stored bytes on; writes are checked and given to the record. */
@NullMarked
package oneplace.record.exchange.web;

import org.jspecify.annotations.NullMarked;
