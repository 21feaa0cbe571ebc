/** The record's own rules: pure values that explain what they decide. */
@NullMarked
package oneplace.record.sharedrecord.rules;

import org.jspecify.annotations.NullMarked;
