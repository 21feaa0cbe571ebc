/** What FHIR R4 says may stand where: compiled from HAPI's model of R4, once for each type, when it is first needed. */
@NullMarked
package oneplace.record.exchange.shape;

import org.jspecify.annotations.NullMarked;
