package oneplace.record.sharedrecord.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.web.Doorway.Caller;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Recorded;
import oneplace.trust.audit.Verb;
import oneplace.trust.shell.tag.Step;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Refusals, each in the audit log before it is answered. One page says nothing but that there is no link (404); after a
 * trace the other names what is missing and the lawful ways on (403). Neither names the person.
 */
@Component
class RefusalPage {

    private final Audit audit;
    private final Places places;
    private final Clock clock;

    RefusalPage(Audit audit, Places places, Clock clock) {
        this.audit = audit;
        this.places = places;
        this.clock = clock;
    }

    /**
     * The page that is the same whether the person exists or not.
     *
     * @param person whom the log should name, so that they can see the attempt; empty when there is nobody
     */
    ModelAndView unknown(Caller caller, Optional<Person> person) {
        Recorded recorded = record(caller, person, "a record, no relationship");
        return page(
                HttpStatus.NOT_FOUND,
                recorded,
                "Your team has no current link with the person you asked for.",
                List.of(
                        "a record opens only to a team with a current link: a registration, referral, admission, team meeting or recorded contact;",
                        "your team has no such link today with the person you asked for;",
                        "you asked for the purpose of " + purpose(caller) + "."),
                List.of(
                        new Step(
                                "They are here now: trace them",
                                "/people/trace",
                                "With their NHS number, or exact name, birth date and one thing more. Then you can record the contact, and the record opens."),
                        ask()));
    }

    /** The page after a trace: what is missing and how it comes about. */
    ModelAndView traced(Caller caller, Person person) {
        Recorded recorded = record(caller, Optional.of(person), "a record, no relationship, after a trace");
        Place place = places.place();
        String teams = caller.staff().teams().stream()
                .map(place::team)
                .flatMap(Optional::stream)
                .map(team -> team.name())
                .sorted()
                .collect(Collectors.joining(", "));
        return page(
                HttpStatus.FORBIDDEN,
                recorded,
                "Your team has no current link with the person you traced.",
                List.of(
                        "a record opens only to a team with a current link: a registration, referral, admission, team meeting or recorded contact;",
                        (teams.isEmpty() ? "you are in no team" : teams + " has no such link today")
                                + " with the person you traced;",
                        "you asked for the purpose of " + purpose(caller) + "."),
                waysOn(caller, person, place.value(Settings.CONTACT_OPENS)));
    }

    private static List<Step> waysOn(Caller caller, Person person, int days) {
        Step contact = new Step(
                "They are here now: record the contact",
                ReadEntry.address(person.id()) + "/contact",
                "The record opens at once, for " + days + " days. This is the usual way.");
        Step emergency = new Step(
                "Danger to life or serious harm: emergency access",
                ReadEntry.address(person.id()) + "/emergency",
                "You give a reason. The person and the privacy officer are told.");
        return caller.viewer().mandate().mayBreakGlass() ? List.of(contact, ask(), emergency) : List.of(contact, ask());
    }

    private static Step ask() {
        return new Step(
                "Ask their practice",
                "/contact",
                "The practice they are registered with, or the team that leads their care, can refer them to you.");
    }

    private ModelAndView page(
            HttpStatus status, Recorded recorded, String lead, List<String> because, List<Step> ways) {
        Instant now = clock.instant();
        ModelAndView page = new ModelAndView("sharedrecord/refused");
        page.setStatus(status);
        page.addObject("lead", lead);
        page.addObject("because", because);
        page.addObject("ways", ways);
        page.addObject("recorded", Dates.spoken(Dates.day(now)) + ", " + Dates.time(now));
        page.addObject("reference", recorded.reference());
        page.addObject("ring", "Privacy officer, " + places.value(Settings.CONTACT_TELEPHONE) + ".");
        return page;
    }

    private Recorded record(Caller caller, Optional<Person> person, String detail) {
        var viewer = caller.viewer();
        return audit.record(new Look(
                viewer.who(),
                viewer.whoName(),
                viewer.organisation(),
                Verb.REFUSED,
                viewer.purpose(),
                person.stream().mapToLong(Person::number).toArray(),
                detail));
    }

    static String purpose(Caller caller) {
        return caller.viewer().purpose().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
