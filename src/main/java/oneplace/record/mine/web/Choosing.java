package oneplace.record.mine.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Organisation;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.record.person.MembershipKind;
import oneplace.record.person.Person;
import oneplace.trust.access.Chosen;
import oneplace.trust.access.Relationships;
import oneplace.trust.access.SharingChoice;
import oneplace.trust.access.SharingChoices;
import org.springframework.stereotype.Component;

/** Shows what a person chose about who may see what, and puts a new choice in its place. */
@Component
class Choosing {

    private final SharingChoices choices;
    private final Relationships relationships;
    private final Places places;
    private final Clock clock;

    Choosing(SharingChoices choices, Relationships relationships, Places places, Clock clock) {
        this.choices = choices;
        this.relationships = relationships;
        this.places = places;
        this.clock = clock;
    }

    /** All choices of somebody. @param address where one is changed */
    ChoicesView view(Person person, String address) {
        return view(person, address, InformationClass.all());
    }

    /** Those about some classes alone. @param classes mask of what whoever asks may know of */
    ChoicesView view(Person person, String address, long classes) {
        return ChoicesView.of(
                address,
                classes,
                choices.of(person.number()),
                relationships.live(person.number()),
                practice(person).map(Organisation::number).orElse(0),
                places.place(),
                clock.instant());
    }

    /** How one class is shared now. */
    Sharing sharing(Person person, InformationClass of) {
        return Sharing.of(
                of,
                Chosen.at(clock.instant(), choices.of(person.number())),
                practice(person).map(Organisation::number).orElse(0));
    }

    /** Whom a choice can name: those who look after the person, and those it names already. */
    List<Party> parties(Person person, Set<Integer> named) {
        return Party.of(relationships.live(person.number()), named, places.place());
    }

    /** Whether there is a practice to keep something to. */
    boolean hasPractice(Person person) {
        return practice(person).isPresent();
    }

    /** The parties of a form that can be named; others are not looked at. */
    Set<Integer> known(Person person, InformationClass of, List<String> sent) {
        Set<Integer> known = new LinkedHashSet<>();
        for (Party party : parties(person, sharing(person, of).named())) {
            if (sent.contains(String.valueOf(party.number()))) {
                known.add(party.number());
            }
        }
        return known;
    }

    /** Puts a choice in place of what held; acts on the next request. @param by who writes it down, and why */
    void choose(Person person, Sharing sharing, String by) {
        List<SharingChoice> anew = new ArrayList<>();
        switch (sharing.how()) {
            case USUAL -> {
                // nothing chosen is as usual
            }
            case PRACTICE -> {
                anew.add(choice(person, sharing, SharingChoices.EVERYBODY, true, by));
                anew.add(choice(person, sharing, practice(person).orElseThrow().number(), false, by));
            }
            case NAMED -> {
                anew.add(choice(person, sharing, SharingChoices.EVERYBODY, true, by));
                sharing.named().forEach(party -> anew.add(choice(person, sharing, party, false, by)));
            }
            case EXCEPT -> sharing.named().forEach(party -> anew.add(choice(person, sharing, party, true, by)));
        }
        choices.chooseAnew(person.number(), sharing.of(), anew);
    }

    private SharingChoice choice(Person person, Sharing sharing, int party, boolean withheld, String by) {
        Instant now = clock.instant();
        return new SharingChoice(
                person.number(), sharing.of(), party, withheld, now, Optional.empty(), sharing.words(), by);
    }

    private Optional<Organisation> practice(Person person) {
        Place place = places.place();
        return person.demographics()
                .belongs(MembershipKind.PRACTICE)
                .filter(code -> code.matches("[A-Za-z0-9.-]{1,64}"))
                .flatMap(code -> place.organisation(new OrganisationCode(code)));
    }
}
