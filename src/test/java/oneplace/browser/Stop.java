package oneplace.browser;

/** A stop of the tab key: what has the focus, whether one sees that it has, and whether one sees it at all. */
record Stop(String text, boolean seen, boolean inView) {}
