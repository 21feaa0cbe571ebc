/**
 * The place as data: its profile, organisations, teams, localities, information classes, roles, settings and calendars.
 *
 * <p>Owns the words <em>place</em>, <em>pack</em>, <em>organisation</em>, <em>team</em>, <em>locality</em>,
 * <em>setting</em>, <em>calendar</em>, and the place-pack format. A pack is read and checked whole before a row of it is
 * stored; everything stored is kept with who brought it, when and why. Never knows a person, and never decides who may
 * see what: it only says what the place has set.
 */
@ApplicationModule(
        displayName = "Place",
        allowedDependencies = {"base.kernel", "base.command"})
@NullMarked
package oneplace.base.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
