/** The pages of the record: one screen, the timeline, where an entry came from, the refusal, and my people. */
@NullMarked
package oneplace.record.sharedrecord.web;

import org.jspecify.annotations.NullMarked;
