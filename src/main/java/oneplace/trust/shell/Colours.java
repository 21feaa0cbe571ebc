package oneplace.trust.shell;

import java.util.Optional;
import oneplace.base.place.Place;
import oneplace.base.place.Settings;

/**
 * The two colours a place may change; both are dark enough for white letters.
 *
 * @param header behind the header: {@code #14324a}
 * @param accent the line below it and the marks of what is current
 */
public record Colours(String header, String accent) {

    /** Those of a place that has set none. */
    static final Colours STANDARD = new Colours(Settings.COLOUR_HEADER.standard(), Settings.COLOUR_ACCENT.standard());

    /** Those a place has set. */
    static Colours of(Place place) {
        return new Colours(place.value(Settings.COLOUR_HEADER), place.value(Settings.COLOUR_ACCENT));
    }

    /** The address of the sheet that sets them; empty for the standard ones, which every page has anyway. */
    public Optional<String> sheet() {
        return equals(STANDARD)
                ? Optional.empty()
                : Optional.of("/assets/colours/" + header.substring(1) + "-" + accent.substring(1) + ".css");
    }
}
