package oneplace.record.sharedrecord.web;

import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Place;

/** Whose entry something is, as pages show it: two letters and a name. */
public record By(OrganisationSign sign, String name) {

    /** The organisation of a number. */
    static By of(Place place, int number) {
        return place.organisation(number)
                .map(organisation -> new By(organisation.sign(), organisation.name()))
                .orElse(new By(OrganisationSign.PL, "An organisation no longer known here"));
    }
}
