package oneplace.record.person.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Place;
import oneplace.trust.shell.tag.Option;

/** What a person can belong to, for the lists of a form. */
final class PlaceChoices {

    private static final Option NONE = Option.of("", "Not known");

    private PlaceChoices() {}

    static List<Option> practices(Place place) {
        return Stream.concat(
                        Stream.of(NONE),
                        place.organisations().stream()
                                .filter(o -> o.sign() == OrganisationSign.GP)
                                .map(PlaceChoices::option))
                .toList();
    }

    private static Option option(Organisation organisation) {
        return Option.of(organisation.code().value(), organisation.name());
    }

    static List<Option> neighbourhoods(Place place) {
        Predicate<String> kind = "neighbourhood"::equals;
        return Stream.concat(
                        Stream.of(NONE),
                        place.localities().stream()
                                .filter(l -> kind.test(l.kind()))
                                .map(l -> Option.of(l.code(), l.name())))
                .toList();
    }
}
