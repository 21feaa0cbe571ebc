/** All SQL of the index, and the front doors that run it. Nothing here is public. */
@NullMarked
package oneplace.record.person.store;

import org.jspecify.annotations.NullMarked;
