package oneplace.trust.shell.tag;

import java.util.Locale;

/** The face of a clock: a pie that fills as the time allowed goes by. */
public final class Clock {

    private Clock() {}

    /**
     * The path of the filled part on a face of 20 by 20.
     *
     * @param gone how much of the time is gone, from 0 to 1; beyond that it counts as 0 or 1
     */
    public static String pie(double gone) {
        double part = Math.clamp(gone, 0.0, 0.9999);
        double angle = 2 * Math.PI * part;
        double x = 10 + 8 * Math.sin(angle);
        double y = 10 - 8 * Math.cos(angle);
        return String.format(Locale.ROOT, "M10 10V2A8 8 0 %d 1 %.1f %.1fZ", part > 0.5 ? 1 : 0, x, y);
    }

    /** The colour of a clock that is {@code running}, {@code soon} or {@code late}. */
    public static String colour(String kind) {
        return switch (kind) {
            case "running" -> "#005eb8";
            case "soon" -> "#8a5300";
            case "late" -> "#b3200f";
            default -> throw new IllegalArgumentException("a clock is running, soon or late, not " + kind);
        };
    }
}
