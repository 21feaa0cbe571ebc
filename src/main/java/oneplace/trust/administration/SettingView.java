package oneplace.trust.administration;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import oneplace.base.place.GivenBy;
import oneplace.base.place.Place;
import oneplace.base.place.Setting;
import oneplace.base.place.SettingChange;
import oneplace.base.place.SettingKind;
import oneplace.trust.shell.Formats;

/**
 * A setting as its page shows it.
 *
 * @param value what holds
 * @param pack what the pack says; the standard where it says nothing
 * @param history its changes, latest first
 */
public record SettingView(Setting<?> setting, String value, String standard, String pack, List<SettingChange> history) {

    static SettingView of(Setting<?> setting, Place place, List<SettingChange> history) {
        String standard = standard(setting);
        Optional<String> pack = history.stream()
                .filter(change -> change.givenBy() == GivenBy.PACK)
                .findFirst()
                .flatMap(SettingChange::after);
        return new SettingView(setting, value(setting, place), standard, pack.orElse(standard), history);
    }

    /** A moment as histories show it: 22 Nov 2026, 09:14. */
    public static String moment(Instant at) {
        ZonedDateTime here = at.atZone(PlacePages.LONDON);
        return Formats.date(here.toLocalDate()) + ", " + Formats.time(here.toLocalTime());
    }

    /** Whether what was set on a page holds against what the pack says. */
    public boolean againstPack() {
        return !value.equals(pack);
    }

    /** Where what holds came from, in a few words. */
    public String source() {
        if (againstPack()) {
            return "set here; the pack says " + pack;
        }
        return value.equals(standard) ? "standard" : "pack";
    }

    /** Whether it is a colour, which is shown as well as named. */
    public boolean isColour() {
        return setting.kind() instanceof SettingKind.Colour;
    }

    /** The unit behind the field, if it counts something. */
    public Optional<String> unit() {
        return setting.kind() instanceof SettingKind.Whole whole ? Optional.of(whole.unit()) : Optional.empty();
    }

    /** A value with its unit: "28 days". */
    public String inWords(String written) {
        return unit().map(unit -> written + " " + unit).orElse(written);
    }

    private static <T> String value(Setting<T> setting, Place place) {
        return setting.write(place.value(setting));
    }

    private static <T> String standard(Setting<T> setting) {
        return setting.write(setting.standard());
    }
}
