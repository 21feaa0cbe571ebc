/** The rules about who may speak for somebody: pure Java, no clock of its own. */
@NullMarked
package oneplace.record.mine.rules;

import org.jspecify.annotations.NullMarked;
