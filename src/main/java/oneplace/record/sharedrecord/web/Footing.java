package oneplace.record.sharedrecord.web;

/** What lets a visitor to the pages about a person; what they show, and whether anything can be changed, follows. */
public enum Footing {
    /** A live relationship of their team, for a purpose they look for. */
    RELATED,
    /** An emergency they opened, and nothing else. */
    EMERGENCY,
    /** A relationship that has ended: their organisation keeps what it wrote, and nothing is told of the person since. */
    ENDED
}
