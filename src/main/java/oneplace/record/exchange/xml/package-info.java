/** FHIR R4 in XML: read into the JSON form that the record keeps, and written from it, by the shapes of R4. */
@NullMarked
package oneplace.record.exchange.xml;

import org.jspecify.annotations.NullMarked;
