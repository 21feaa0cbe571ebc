/** Signing in with an account that somebody else looks after: providers of OpenID Connect, and whose account here theirs is. */
@NullMarked
package oneplace.trust.identity.outside;

import org.jspecify.annotations.NullMarked;
