package oneplace.base.place;

import java.util.Optional;

/** A setting has another value. Heard in the same transaction. */
public record SettingChanged(Setting<?> setting, Optional<String> before, String after) {}
