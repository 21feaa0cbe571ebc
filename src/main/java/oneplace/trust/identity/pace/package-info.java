/** How often one address, account or client may do what could be tried out, or could tire the house. */
@NullMarked
package oneplace.trust.identity.pace;

import org.jspecify.annotations.NullMarked;
