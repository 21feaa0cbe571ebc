/**
 * Measures a running server from outside, beside another: how many questions of each shape are answered in a second, and
 * how long one waits.
 *
 * <p>Its words: a <em>shape</em> is a kind of request with sampled values, a <em>slice</em> a few seconds of one shape on one
 * server, a <em>peer</em> the server measured beside ours, slice about slice; a <em>crowd</em> is people without a story, as many as are
 * asked for, and a <em>growth</em> a place filled with them step by step. Owns no table and looks into no other module: what
 * it sees is what any client sees.
 */
@ApplicationModule(
        displayName = "Bench",
        allowedDependencies = {"base.kernel", "base.command"})
@NullMarked
package oneplace.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
