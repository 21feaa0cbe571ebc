/**
 * Every page in a real browser (Debian's Chromium), for every kind of visitor: no fault that axe finds, no sideways
 * scrolling at 320 points or with text twice as large, no request to another host, no script of the page's own, usable
 * without scripts and with the keyboard alone, and light. Run with {@code -Dbrowser}.
 *
 * <p>A page is added in {@link oneplace.browser.Visits}, in one line.
 */
@NullMarked
package oneplace.browser;

import org.jspecify.annotations.NullMarked;
