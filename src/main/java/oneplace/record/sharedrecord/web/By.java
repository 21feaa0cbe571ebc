package oneplace.record.sharedrecord.web;

import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Place;

/** Whose entry something is, as pages show it: two letters and a name. */
public record By(OrganisationSign sign, String name) {

    /** The organisation of a number. */
    static By of(Place place, int number) {
        return place.organisation(number)
                .map(organisation -> new By(organisation.sign(), name(organisation)))
                .orElse(new By(OrganisationSign.PL, "An organisation no longer known here"));
    }

    /** A name as lists show it: the footer of the page says that everything is invented, each line need not. */
    static String name(Organisation organisation) {
        return organisation.invented()
                ? organisation.name().replaceFirst(" \\((invented|demonstration)\\)$", "")
                : organisation.name();
    }
}
