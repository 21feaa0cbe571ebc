package oneplace.record.sharedrecord.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import oneplace.base.kernel.Handling;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.OrganisationSign;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.WriteRefused;
import oneplace.record.sharedrecord.rules.Classification;

/**
 * The classes of an entry: those its author wrote into {@code meta.security}, or those the rule gives; and whether it is
 * hidden from the person.
 *
 * @param classes mask of the classes, with the bit of what is hidden from the person
 * @param added codes the author did not write
 */
record Labels(long classes, List<String> added) {

    static Labels of(int index, ResourceText resource, OrganisationSign author) {
        Set<InformationClass> written = EnumSet.noneOf(InformationClass.class);
        long handling = 0;
        var labels = resource.tree().path("meta").path("security");
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            if (label.path("system").stringValue("").equals(Handling.SYSTEM)) {
                handling |= handling(index, resource, i, label.path("code").stringValue(""));
            }
            if (label.path("system").stringValue("").equals(InformationClass.SYSTEM)) {
                int place = i;
                written.add(InformationClass.of(label.path("code").stringValue(""))
                        .orElseThrow(() -> new WriteRefused(
                                index,
                                WriteRefused.Reason.RULE,
                                resource.type() + ".meta.security[" + place + "].code",
                                "This is not one of the eleven information classes.")));
            }
        }
        if (!written.isEmpty()) {
            return new Labels(InformationClass.mask(written) | handling, List.of());
        }
        Set<InformationClass> given = Classification.of(resource.type(), resource.tree(), author);
        List<String> codes = new ArrayList<>();
        given.forEach(c -> codes.add(c.code()));
        return new Labels(InformationClass.mask(given) | handling, codes);
    }

    /** What is not understood is refused: an entry that somebody means to hide must not be shown. */
    private static long handling(int index, ResourceText resource, int place, String code) {
        if (!code.equals(Handling.HIDE_FROM_PERSON)) {
            throw new WriteRefused(
                    index,
                    WriteRefused.Reason.RULE,
                    resource.type() + ".meta.security[" + place + "].code",
                    "The only code of this system is " + Handling.HIDE_FROM_PERSON + ".");
        }
        return Handling.HIDDEN_FROM_PERSON;
    }
}
