package oneplace.base.place;

import java.time.Instant;
import java.util.Optional;

/**
 * One change of a setting, as its history shows it.
 *
 * @param who the pack, or who was signed in
 * @param before the value until then; empty for the first, or when it was the standard
 * @param after the value from then on; empty when a pack leaves the setting to its standard
 */
public record SettingChange(
        String key,
        Instant at,
        String who,
        GivenBy givenBy,
        Optional<String> before,
        Optional<String> after,
        String reason) {}
