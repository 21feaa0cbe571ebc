package oneplace.trust.identity.web;

import java.time.Duration;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import org.springframework.stereotype.Component;

/** How long a session may lie idle and last: fifteen minutes and twelve hours, or less where the place says so. */
@Component
class Limits {

    private final Places places;

    Limits(Places places) {
        this.places = places;
    }

    Duration idle() {
        return Duration.ofMinutes(places.value(Settings.SESSION_IDLE_MINUTES));
    }

    Duration absolute() {
        return Duration.ofHours(places.value(Settings.SESSION_HOURS));
    }
}
