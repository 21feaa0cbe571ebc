/** The pages of the record. */
@NullMarked
package oneplace.record.sharedrecord.web;

import org.jspecify.annotations.NullMarked;
