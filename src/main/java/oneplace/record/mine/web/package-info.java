/** The pages. */
@NullMarked
package oneplace.record.mine.web;

import org.jspecify.annotations.NullMarked;
