package oneplace.trust.shell;

import gg.jte.Content;
import java.util.Map;
import java.util.Set;

/**
 * The small pictures of the pages, on a grid of 24 by 24. All are our own drawings. The marks of state ({@code done},
 * {@code running} …) tell themselves apart by shape; the others stand where the design system puts an icon.
 */
public final class Icons {

    private static final String DISC = "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Z";

    private static final Map<String, String> OURS = Map.of(
            "done", "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm-1.8 16.3-5-5 1.8-1.7 3.2 3.1L17 6.9l1.8 1.7-8.6 8.7Z",
            "running", "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm0 2.5v15a7.5 7.5 0 0 0 0-15Z",
            "idle", "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm0 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z",
            "soon", "M12 2 1 21.5h22L12 2Zm-1.2 7h2.4v6.5h-2.4V9Zm1.2 10.6a1.5 1.5 0 1 1 0-3 1.5 1.5 0 0 1 0 3Z",
            "late",
                    "M7.9 1h8.2L23 7.9v8.2L16.1 23H7.9L1 16.1V7.9L7.9 1Zm2.9 5v8h2.4V6h-2.4Zm1.2 9.8a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2Z",
            "info",
                    "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm0 4.6a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2ZM10.4 11h3.2v7.5h-3.2V11Z",
            "eye",
                    "M12 5c5 0 9 3.6 11 7-2 3.4-6 7-11 7S3 15.4 1 12c2-3.4 6-7 11-7Zm0 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm0 2.3a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4Z",
            "contact",
                    "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm0 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8Zm-6.4 13c1.2-2.4 3.6-3.8 6.4-3.8s5.2 1.4 6.4 3.8a9 9 0 0 1-12.8 0Z");

    private static final Map<String, String> OF_THE_SYSTEM = Map.ofEntries(
            Map.entry(
                    "search",
                    "M10 3a7 7 0 1 0 4.2 12.6l4.6 4.6a1 1 0 0 0 1.4-1.4l-4.6-4.6A7 7 0 0 0 10 3Zm0 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z"),
            Map.entry("user", OURS.getOrDefault("contact", "")),
            Map.entry(
                    "tick",
                    "M4.7 11.3a1.5 1.5 0 0 0-2.1 2.1l5.9 5.9c.6.6 1.5.6 2.1 0L21.4 8.5a1.5 1.5 0 0 0-2.1-2.1L9.5 16.1Z"),
            Map.entry(
                    "cross",
                    "M6.3 4.2a1.5 1.5 0 0 0-2.1 2.1L9.9 12l-5.7 5.7a1.5 1.5 0 0 0 2.1 2.1l5.7-5.7 5.7 5.7a1.5 1.5 0 0 0 2.1-2.1L14.1 12l5.7-5.7a1.5 1.5 0 0 0-2.1-2.1L12 9.9Z"),
            Map.entry("minus", "M5 10.5a1.5 1.5 0 0 0 0 3h14a1.5 1.5 0 0 0 0-3Z"),
            Map.entry(
                    "plus",
                    "M10.5 5a1.5 1.5 0 0 1 3 0v5.5H19a1.5 1.5 0 0 1 0 3h-5.5V19a1.5 1.5 0 0 1-3 0v-5.5H5a1.5 1.5 0 0 1 0-3h5.5Z"),
            Map.entry(
                    "arrow-right",
                    "M13.3 5.3a1 1 0 0 0 0 1.4l4.3 4.3H4a1 1 0 0 0 0 2h13.6l-4.3 4.3a1 1 0 0 0 1.4 1.4l6-6a1 1 0 0 0 0-1.4l-6-6a1 1 0 0 0-1.4 0Z"),
            Map.entry(
                    "arrow-left",
                    "M10.7 5.3a1 1 0 0 1 0 1.4L6.4 11H20a1 1 0 0 1 0 2H6.4l4.3 4.3a1 1 0 0 1-1.4 1.4l-6-6a1 1 0 0 1 0-1.4l6-6a1 1 0 0 1 1.4 0Z"),
            Map.entry(
                    "arrow-up",
                    "M5.3 10.7a1 1 0 0 0 1.4 0L11 6.4V20a1 1 0 0 0 2 0V6.4l4.3 4.3a1 1 0 0 0 1.4-1.4l-6-6a1 1 0 0 0-1.4 0l-6 6a1 1 0 0 0 0 1.4Z"),
            Map.entry(
                    "arrow-down",
                    "M5.3 13.3a1 1 0 0 1 1.4 0l4.3 4.3V4a1 1 0 0 1 2 0v13.6l4.3-4.3a1 1 0 0 1 1.4 1.4l-6 6a1 1 0 0 1-1.4 0l-6-6a1 1 0 0 1 0-1.4Z"),
            Map.entry("arrow-up-down", "M7 3 2 9h4v11h2V9h4ZM17 21l5-6h-4V4h-2v11h-4Z"),
            Map.entry("arrow-right-circle", DISC + "M11.3 7.7 14.6 11H6v2h8.6l-3.3 3.3 1.4 1.4 5.7-5.7-5.7-5.7Z"),
            Map.entry("arrow-left-circle", DISC + "M12.7 7.7 9.4 11H18v2H9.4l3.3 3.3-1.4 1.4L5.6 12l5.7-5.7Z"),
            Map.entry("arrow-up-circle", DISC + "M7.7 12.7 11 9.4V18h2V9.4l3.3 3.3 1.4-1.4L12 5.6l-5.7 5.7Z"),
            Map.entry("arrow-down-circle", DISC + "M7.7 11.3 11 14.6V6h2v8.6l3.3-3.3 1.4 1.4-5.7 5.7-5.7-5.7Z"),
            Map.entry("chevron-right-circle", DISC + "M10.7 7.3 9.3 8.7l3.3 3.3-3.3 3.3 1.4 1.4 4.7-4.7Z"),
            Map.entry("chevron-left-circle", DISC + "M13.3 7.3l1.4 1.4-3.3 3.3 3.3 3.3-1.4 1.4L8.6 12Z"),
            Map.entry("chevron-up-circle", DISC + "M7.3 13.3l1.4 1.4 3.3-3.3 3.3 3.3 1.4-1.4L12 8.6Z"),
            Map.entry("chevron-down-circle", DISC + "M7.3 10.7l1.4-1.4 3.3 3.3 3.3-3.3 1.4 1.4-4.7 4.7Z"));

    private Icons() {}

    /** Whether the icon is one of ours (class {@code op-icon}) rather than one of the design system's places. */
    public static boolean ours(String name) {
        return OURS.containsKey(name);
    }

    /** The shape of the icon. @throws IllegalArgumentException when there is none of that name */
    public static Content shape(String name) {
        String path = ours(name) ? OURS.get(name) : OF_THE_SYSTEM.get(name);
        if (path == null) {
            throw new IllegalArgumentException("no icon is called \"" + name + "\"; there are " + names());
        }
        return output -> output.writeContent("<path fill-rule=\"evenodd\" d=\"" + path + "\"/>");
    }

    private static Set<String> names() {
        var all = new java.util.TreeSet<>(OURS.keySet());
        all.addAll(OF_THE_SYSTEM.keySet());
        return all;
    }
}
