/** The rules of the index, pure Java: how names are compared, what evidence weighs, what details may be. */
@NullMarked
package oneplace.record.person.rules;

import org.jspecify.annotations.NullMarked;
