package oneplace.record.privacy.web;

import java.util.Optional;
import oneplace.record.person.Person;
import org.jspecify.annotations.Nullable;

/** Whose record something is about, as officers read it; under protection no more than anybody may read. */
final class Whose {

    private Whose() {}

    /** <em>ELLERY, Margaret (Mrs)</em>; that the name is not shown, where it may not be. */
    static String name(@Nullable Person person) {
        return Optional.ofNullable(person)
                .map(Person::shown)
                .filter(shown -> !shown.demographics().names().isEmpty())
                .map(shown -> shown.name().listed())
                .filter(listed -> !listed.isEmpty())
                .orElse("Name not shown");
    }
}
