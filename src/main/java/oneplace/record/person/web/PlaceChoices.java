package oneplace.record.person.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import oneplace.base.place.Locality;
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

    /** The same choices and what is so today, though the place offers it no more: saving must not end what nobody touched. */
    static List<Option> and(List<Option> choices, Optional<String> today, Place place) {
        return today.filter(code -> choices.stream().noneMatch(choice -> code.equals(choice.value())))
                .map(code -> Stream.concat(choices.stream(), Stream.of(Option.of(code, named(code, place))))
                        .toList())
                .orElse(choices);
    }

    private static String named(String code, Place place) {
        return place.locality(code)
                .map(Locality::name)
                .or(() -> place.organisations().stream()
                        .filter(o -> o.code().value().equals(code))
                        .map(Organisation::name)
                        .findFirst())
                .orElse(code);
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
