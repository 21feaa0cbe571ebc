/** The doors: filter chains, sessions, headers, and the pages of signing in and of accounts. */
@NullMarked
package oneplace.trust.identity.web;

import org.jspecify.annotations.NullMarked;
