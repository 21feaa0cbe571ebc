package oneplace.trust.shell;

/** What the frame must know of the place it stands in. */
interface Surroundings {

    /** The name of the place: {@code Bath and North East Somerset}. */
    String placeName();

    /** Whether everybody here is invented. */
    boolean demonstration();
}
