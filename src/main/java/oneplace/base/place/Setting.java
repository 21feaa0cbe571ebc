package oneplace.base.place;

/**
 * Something a place may set, with its bounds and the value that holds until it does.
 *
 * @param key its name in a pack's {@code settings.yaml}
 * @param title what the page calls it
 * @param help what follows from it, in one sentence, with the source where one limits it
 * @param kind what values it takes
 * @param standard the value of a place that sets nothing
 */
public record Setting<T>(String key, String title, String help, SettingKind<T> kind, T standard) {

    /** What {@code text} sets, or why it cannot. */
    public Reading<T> read(String text) {
        return kind.read(text);
    }

    /** A value as it is stored and written in a pack. */
    public String write(T value) {
        return kind.write(value);
    }
}
