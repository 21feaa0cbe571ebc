/**
 * The log of looks as AuditEvent (FHIR R4; shaped after IHE Basic Audit Log Patterns): a type whose rows are not in the record.
 * Read and searched; never written, since only the house keeps the log.
 */
@NullMarked
package oneplace.record.exchange.looks;

import org.jspecify.annotations.NullMarked;
