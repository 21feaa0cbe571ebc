package oneplace.record.sharedrecord.store;

import oneplace.record.sharedrecord.SearchTooWide;

/** More belongs to the matches of one page than is sent at once: a smaller page is tried, down to one match. */
final class TooManyBeside extends SearchTooWide {

    private static final long serialVersionUID = 1;

    TooManyBeside(int most) {
        super(
                "_include",
                "More than " + most + " resources would be included with one match; narrow what is included.");
    }
}
