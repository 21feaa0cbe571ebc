package oneplace.trust.identity;

import oneplace.trust.identity.kept.DemonstrationMark;
import org.springframework.stereotype.Service;

/**
 * The one thing that is easier with demonstration data: passing the second factor without a phone. It is open only in a
 * database that the demonstration's loader has marked, and nothing closes it but an empty database.
 */
@Service
public class DemonstrationDoor {

    private final DemonstrationMark mark;

    DemonstrationDoor(DemonstrationMark mark) {
        this.mark = mark;
    }

    /** Marks this database as one where everybody is invented. Called by the demonstration's loader and nobody else. */
    public void open() {
        mark.set();
    }

    /** Whether everybody here is invented. */
    public boolean isOpen() {
        return mark.isSet();
    }
}
