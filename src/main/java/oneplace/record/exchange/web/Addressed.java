package oneplace.record.exchange.web;

import oneplace.record.sharedrecord.ResourceTypes;

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
}
