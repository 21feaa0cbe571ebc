/** Tokens for API clients: the authorization server, its keys, and the check of a bearer token. */
@NullMarked
package oneplace.trust.identity.token;

import org.jspecify.annotations.NullMarked;
