/** What this module remembers, as its other rooms ask for it; {@code store} keeps it. */
@NullMarked
package oneplace.trust.identity.kept;

import org.jspecify.annotations.NullMarked;
