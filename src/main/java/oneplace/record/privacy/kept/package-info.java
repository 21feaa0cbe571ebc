/** What the front doors of this room keep, as they ask for it. */
@NullMarked
package oneplace.record.privacy.kept;

import org.jspecify.annotations.NullMarked;
