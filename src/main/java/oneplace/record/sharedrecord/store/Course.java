package oneplace.record.sharedrecord.store;

import java.util.List;
import java.util.Optional;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.SearchTooWide;

/**
 * A list in the order of the tables, and from where on: lanes that follow each other.
 *
 * @param lanes all of one column and direction
 * @param first the lane to go on along
 * @param after the place in it, when something was shown before
 */
record Course(List<Lane> lanes, int first, Optional<Cursor> after) {

    /** Where no order is asked for, from the beginning. */
    static final Course USUAL = along(List.of(Lane.USUAL));

    private static final char PEOPLE = 'p';

    static Course along(List<Lane> lanes) {
        return new Course(lanes, 0, Optional.empty());
    }

    /**
     * @param place what {@link #place} gave for the last entry that was shown
     * @throws SearchTooWide when it was a place among people and these are not: entries came since that only they themselves
     *     can decide on
     */
    static Course from(List<Lane> lanes, String place) {
        if (amongPeople(place) != lanes.getFirst().equals(Lane.PEOPLE)) {
            throw new SearchTooWide("", "What is asked for is in another order now; begin the search again.");
        }
        return new Course(
                lanes,
                amongPeople(place) ? 0 : place.charAt(0) - '0',
                Optional.of(Cursor.parse(Optional.of(place.substring(1)))));
    }

    /** Whether a place is one among people. */
    static boolean amongPeople(String place) {
        return place.charAt(0) == PEOPLE;
    }

    /** The lane to go on along. */
    Lane lane() {
        return lanes.get(first);
    }

    /** The same, and not beyond the lane it is in. */
    Course thisLane() {
        return new Course(lanes.subList(0, first + 1), first, after);
    }

    /** What follows when this lane has ended. */
    Optional<Course> next() {
        return first + 1 < lanes.size()
                ? Optional.of(new Course(lanes, first + 1, Optional.empty()))
                : Optional.empty();
    }

    /** What follows an entry that stands in one of the lanes. */
    Course after(int lane, Entry entry) {
        return new Course(lanes, lane, Optional.of(lanes.get(lane).after(entry)));
    }

    /** The place of an entry, for the page that follows. */
    String place(int lane, Entry entry) {
        String name = lanes.getFirst().equals(Lane.PEOPLE) ? String.valueOf(PEOPLE) : Integer.toString(lane);
        return name + lanes.get(lane).after(entry);
    }
}
