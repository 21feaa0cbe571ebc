package oneplace.record.privacy.web;

/** Whom the words are for: the person, or somebody who asks about them. */
enum Perspective {
    YOU("your", "you"),
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
}
