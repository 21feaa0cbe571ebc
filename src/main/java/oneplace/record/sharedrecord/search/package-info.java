/**
 * Searching the record by FHIR R4's search parameters: which there are, what a resource says under each, which tokens
 * stand for that in the index, and what a query asks. Owns the words <em>search parameter</em>, <em>clause</em>,
 * <em>facts</em> and <em>token</em> (of the index).
 *
 * <p>Pure: never reads a store, a clock or a file, and never decides who may see a resource.
 */
@NamedInterface("search")
@NullMarked
package oneplace.record.sharedrecord.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
