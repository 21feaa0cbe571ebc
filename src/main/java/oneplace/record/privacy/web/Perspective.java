package oneplace.record.privacy.web;

/** Whom the words are for: the person, somebody who speaks for them, or an officer. */
enum Perspective {
    YOU("your", "you"),
    /** Somebody who speaks for the person, and is told what the person is told. */
    FOR("their", "them"),
    THEM("their", "them");

    private final String whose;
    private final String whom;

    Perspective(String whose, String whom) {
        this.whose = whose;
        this.whom = whom;
    }

    String whose() {
        return whose;
    }

    String whom() {
        return whom;
    }

    /** Whether an officer reads, who is told of everything. */
    boolean officer() {
        return this == THEM;
    }
}
