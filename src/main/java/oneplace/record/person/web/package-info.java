/** The pages of the index: search, trace, register, what is known of somebody, possible matches and merges. */
@NullMarked
package oneplace.record.person.web;

import org.jspecify.annotations.NullMarked;
