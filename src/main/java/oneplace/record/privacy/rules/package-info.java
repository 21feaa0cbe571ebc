/** Rules in pure Java: when an answer is due, what a pattern is, how a file of looks is written safely. */
@NullMarked
package oneplace.record.privacy.rules;

import org.jspecify.annotations.NullMarked;
