/**
 * People as FHIR R4 Patients, in the shape of UK Core, and back. Pure: JSON in, JSON out. Other modules may use it:
 * {@code record.person :: fhir}.
 */
@NamedInterface("fhir")
@NullMarked
package oneplace.record.person.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
