package oneplace.record.exchange.web;

import java.util.List;
import oneplace.record.exchange.check.Flaw;
import oneplace.record.exchange.check.ResourceCheck;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.UnreadableResource;

/** A resource that was read and found to obey R4. */
final class Checked {

    private Checked() {}

    /** @throws Refusal 400 with everything that is wrong with it */
    static ResourceText resource(byte[] json) {
        return checked(read(json));
    }

    private static ResourceText checked(ResourceText resource) {
        List<Flaw> flaws = ResourceCheck.flaws(resource);
        if (!flaws.isEmpty()) {
            throw Refusal.flaws(flaws);
        }
        return resource;
    }

    /** The same, of one type. */
    static ResourceText resource(byte[] json, String type) {
        ResourceText resource = read(json);
        if (!resource.type().equals(type)) {
            throw Refusal.badRequest(
                    "invalid", "The address is for a " + type + ", and what was sent is a " + resource.type() + ".");
        }
        return checked(resource);
    }

    private static ResourceText read(byte[] json) {
        try {
            return ResourceText.parse(json);
        } catch (UnreadableResource e) {
            throw Refusal.badRequest("structure", String.valueOf(e.getMessage()));
        }
    }
}
