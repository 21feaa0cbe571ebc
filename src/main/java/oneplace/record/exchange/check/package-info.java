/** Whether a resource is what FHIR R4 says one is; what is not is named with its place and a sentence. */
@NullMarked
package oneplace.record.exchange.check;

import org.jspecify.annotations.NullMarked;
