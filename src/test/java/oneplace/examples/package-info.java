/** What tests share: one place with one database, and the named synthetic people the situations are about. */
@NullMarked
package oneplace.examples;

import org.jspecify.annotations.NullMarked;
