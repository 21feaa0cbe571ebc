package oneplace.record.sharedrecord.store;

import java.util.Optional;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Place;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.trust.access.Viewer;
import oneplace.trust.identity.Horizon;

/**
 * Whose entry a resource is: the sender's organisation's, unless the sender speaks for the whole place and names the
 * author in {@code meta.source} as {@code urn:oneplace:organisation:<code>}.
 */
final class Authors {

    static final String PREFIX = "urn:oneplace:organisation:";

    private static final Writer NOBODY = new Writer(0, PREFIX + "unknown", OrganisationSign.PL);

    private Authors() {}

    /**
     * @param number the organisation's number
     * @param sign what kind it is
     */
    record Writer(int number, String source, OrganisationSign sign) {}

    static Writer of(Place place, Viewer sender, ResourceText resource) {
        Optional<Organisation> named = sender.horizon() == Horizon.WHOLE_PLACE
                ? code(resource).flatMap(place::organisation)
                : Optional.empty();
        return named.or(() -> place.organisation(sender.organisation()))
                .map(Authors::writer)
                .orElse(NOBODY);
    }

    /** Whose entry it already is: a Patient stays its first author's when others send the same person. */
    static Writer standing(Place place, int organisation) {
        return place.organisation(organisation).map(Authors::writer).orElse(NOBODY);
    }

    private static Writer writer(Organisation organisation) {
        return new Writer(organisation.number(), PREFIX + organisation.code(), organisation.sign());
    }

    private static Optional<OrganisationCode> code(ResourceText resource) {
        String source = resource.tree().path("meta").path("source").stringValue("");
        if (!source.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OrganisationCode(source.substring(PREFIX.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
