/**
 * Subscriptions (FHIR R4 <em>Subscription</em>, and HL7 <em>Subscriptions R5 Backport</em> 1.1.0): other systems are told,
 * over a rest-hook, what changed.
 *
 * <p>A <em>subscription</em> asks for changes of one type: those that match a search, or those of a <em>topic</em>. A change
 * of a watched type is noted in the transaction that makes it. An <em>event</em> is a change that one subscriber may be told
 * of, which is decided at the moment of telling; events of a subscription are numbered without gaps, and a
 * <em>notification</em> carries one or several. What may be told, to whom and how is decided in
 * {@code docs/decisions/subscriptions.md}.
 */
@NullMarked
package oneplace.record.exchange.subscription;

import org.jspecify.annotations.NullMarked;
