/**
 * Bulk export (HL7 FHIR Bulk Data Access 2.0): an organisation's system fetches the record of its people in files, made in
 * the background person by person under the same decisions as a read.
 */
@NullMarked
package oneplace.record.exchange.bulk;

import org.jspecify.annotations.NullMarked;
