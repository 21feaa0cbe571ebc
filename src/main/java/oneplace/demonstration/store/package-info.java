/** Which steps of the loading are done. */
@NullMarked
package oneplace.demonstration.store;

import org.jspecify.annotations.NullMarked;
