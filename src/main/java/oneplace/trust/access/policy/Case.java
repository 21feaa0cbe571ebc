package oneplace.trust.access.policy;

import java.util.Optional;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;

/**
 * One question to the policy: an entry of one class, in one situation.
 *
 * @param basis what connects viewer and person
 * @param purpose of the relationship, or of the system that sees the whole place; empty where the basis has none
 * @param choice what the person chose about the class for the viewer
 * @param author who wrote the entry
 * @param of what the entry is about
 * @param hiddenFromPerson whether somebody hid it from the person
 * @param protection how the person is protected
 */
public record Case(
        Basis basis,
        Optional<Purpose> purpose,
        Choice choice,
        Authorship author,
        InformationClass of,
        boolean hiddenFromPerson,
        Protection protection) {}
