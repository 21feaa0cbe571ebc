/** Entries in plain English. */
@NullMarked
package oneplace.record.sharedrecord.web.words;

import org.jspecify.annotations.NullMarked;
