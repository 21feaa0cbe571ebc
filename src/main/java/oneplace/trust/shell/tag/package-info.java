/**
 * The values that the tags in {@code src/main/jte/tag} take where a word is not enough: a label that is also the
 * heading of a page, a choice with its hint, a row of a summary. Each belongs to the tag named in its description; the
 * names of parts are those of the design system, so that its documentation applies.
 */
@NamedInterface("tag")
@NullMarked
package oneplace.trust.shell.tag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
