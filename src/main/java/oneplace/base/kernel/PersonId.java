package oneplace.base.kernel;

import java.util.UUID;

/**
 * Who a person is, in addresses, events, logs and foreign keys: never an NHS number.
 *
 * @param value a UUID, version 7 when made here
 */
public record PersonId(UUID value) {

    /** A new id. */
    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    /** The id written in {@code text}. @throws IllegalArgumentException when it is not a UUID */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
