/**
 * The paths of search parameters: reads the part of FHIRPath in which R4 publishes them, resolves it against R4's element
 * types, and turns it into walks over a resource's JSON. Internal to the search.
 *
 * <p>Never evaluates FHIRPath while serving: a path is compiled once, when its resource type is first asked for.
 */
@NullMarked
package oneplace.record.sharedrecord.search.path;

import org.jspecify.annotations.NullMarked;
