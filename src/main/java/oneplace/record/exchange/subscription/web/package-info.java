/** The pages on which administrators see what other systems are told, hold it, and try again. Never shows a person. */
@NullMarked
package oneplace.record.exchange.subscription.web;

import org.jspecify.annotations.NullMarked;
