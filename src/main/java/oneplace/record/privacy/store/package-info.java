/** All SQL of questions, checks and patterns. Nothing here is public. */
@NullMarked
package oneplace.record.privacy.store;

import org.jspecify.annotations.NullMarked;
