/**
 * The access policy as the files in {@code policy/} say it: read, checked and asked through Cedar. It is asked case by
 * case, once for each kind of viewer; what it answers becomes a table of masks that {@code Sight} writes into SQL.
 */
@NamedInterface("policy")
@NullMarked
package oneplace.trust.access.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
