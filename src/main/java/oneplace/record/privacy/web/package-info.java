/** The pages of the privacy officer, and the person's own page of looks. */
@NullMarked
package oneplace.record.privacy.web;

import org.jspecify.annotations.NullMarked;
