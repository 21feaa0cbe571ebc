package oneplace.record.sharedrecord.store;

import java.time.Instant;
import java.util.Optional;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceTypes;

/**
 * A place in an ordered list: the last entry shown. Pages are by place, not by number, so that what is written meanwhile
 * neither repeats nor skips an entry. The edge signs what it hands out.
 *
 * @param at the moment, in a list in order of moments
 * @param person whose entry it is, in a list in order of people
 * @param key the last word, among entries of one moment or person
 */
record Cursor(int type, Instant at, long person, long key) {

    /** Before the first, in ascending order. */
    static final Cursor START = new Cursor(-1, Instant.EPOCH, 0, 0);

    static Cursor after(Entry last) {
        return at(last, last.at());
    }

    /** @param at the moment that the list is in order of */
    static Cursor at(Entry last, Instant at) {
        return new Cursor(ResourceTypes.number(last.id().type()).orElseThrow(), at, last.person(), last.key());
    }

    /** @throws IllegalArgumentException when {@code text} was not made by {@link #toString()} */
    static Cursor parse(Optional<String> text) {
        if (text.isEmpty()) {
            return START;
        }
        String[] parts = text.get().split("~", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("not a place in a list");
        }
        return new Cursor(
                Integer.parseInt(parts[0]),
                Instant.ofEpochSecond(Long.parseLong(parts[1]), Long.parseLong(parts[2])),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]));
    }

    @Override
    public String toString() {
        return type + "~" + at.getEpochSecond() + "~" + at.getNano() + "~" + person + "~" + key;
    }
}
