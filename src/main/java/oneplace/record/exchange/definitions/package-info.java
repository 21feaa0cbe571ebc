/**
 * What the place knows of FHIR beyond the shapes of resources: R4's own profiles, code systems and value sets, and those
 * of the packages a place has put in, such as UK Core. Read when they are first asked for, kept small, and given back when
 * memory is short.
 */
@NullMarked
package oneplace.record.exchange.definitions;

import org.jspecify.annotations.NullMarked;
