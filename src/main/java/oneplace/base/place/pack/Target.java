package oneplace.base.place.pack;

/** What entries of a pack can be referred to, and how a sentence names one. */
enum Target {
    ORGANISATION("an organisation of this pack"),
    TEAM("a team of this pack"),
    LOCALITY("a locality of this pack"),
    CALENDAR("a calendar of this pack or one that ships"),
    SOURCE("a source listed in place.yaml");

    private final String what;

    Target(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }
}
