/** What holds for passwords, tries, sessions and codes: pure Java, no clock of its own. */
@NullMarked
package oneplace.trust.identity.rules;

import org.jspecify.annotations.NullMarked;
