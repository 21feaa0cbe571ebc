/** All SQL of this module, and the sealing of secrets before they are stored. */
@NullMarked
package oneplace.trust.identity.store;

import org.jspecify.annotations.NullMarked;
