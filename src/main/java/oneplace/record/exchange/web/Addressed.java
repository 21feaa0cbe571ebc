package oneplace.record.exchange.web;

import oneplace.record.sharedrecord.ResourceTypes;
import org.springframework.http.HttpStatus;

/** What an address names. */
final class Addressed {

    private Addressed() {}

    /** The resource type. @throws Refusal 404 when R4 has none of this name */
    static String type(String name) {
        if (!ResourceTypes.has(name)) {
            throw Refusal.noSuchType();
        }
        return name;
    }

    /**
     * A resource type that others write. AuditEvents are the log of the house, which nobody else keeps.
     *
     * @throws Refusal 404 when R4 has none of this name, 405 for a type that is not written here
     */
    static String written(String name) {
        if (type(name).equals(LookController.TYPE)) {
            throw new Refusal(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "not-supported",
                    "AuditEvents are the log of this place: they are read and searched, never written.");
        }
        return name;
    }
}
