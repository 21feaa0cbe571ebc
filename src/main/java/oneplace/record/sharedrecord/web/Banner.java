package oneplace.record.sharedrecord.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import oneplace.record.person.CircleKind;
import oneplace.record.person.CircleMember;
import oneplace.record.person.CommunicationNeed;
import oneplace.record.person.Demographics;
import oneplace.record.person.Flag;
import oneplace.record.person.NamedContact;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PartialDate;
import oneplace.record.person.Person;
import oneplace.record.person.PersonName;
import oneplace.record.person.Telecom;
import oneplace.record.person.TelecomKind;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.record.sharedrecord.web.words.Headlines;
import oneplace.trust.shell.tag.Fact;
import oneplace.trust.shell.tag.PersonBanner;

/** Who a page is about: identity, alerts, communication needs and whom to contact. */
final class Banner {

    private static final int FROM_THE_CIRCLE = 2;

    private Banner() {}

    /**
     * The banner.
     *
     * @param person as they may be shown
     * @param alerts from the record, as far as the viewer may see it
     */
    static PersonBanner of(
            Person person,
            List<CircleMember> circle,
            Optional<NamedContact> contact,
            List<Content> alerts,
            LocalDate today) {
        PersonName name = person.name();
        boolean closed = person.is(Flag.V) || person.is(Flag.REDACTED);
        return new PersonBanner(
                closed ? "Name not shown" : listed(name),
                closed ? null : name.title(),
                facts(person, today),
                closed(person, alerts),
                person.demographics().needs().stream().map(Banner::need).toList(),
                closed ? List.of() : contacts(person, circle, contact));
    }

    /** The banner for whoever keeps what they wrote of somebody they left: name, birth date, and what they wrote of alerts. */
    static PersonBanner ended(Person person, List<Content> alerts) {
        PartialDate born = person.demographics().born();
        Content untold = PersonBanner.line("Not shown:", "your link with this person has ended");
        return new PersonBanner(
                person.is(Flag.V) ? "Name not shown" : listed(person.name()),
                null,
                born == null ? List.of() : List.of(Fact.of("Born", date(born))),
                closed(person, alerts.isEmpty() ? List.of(untold) : alerts),
                List.of(untold),
                List.of(untold));
    }

    /** <em>ELLERY, Margaret</em>, or that there is no name. */
    static String listed(PersonName name) {
        String listed = new PersonName(name.use(), null, name.given(), name.family(), null, null, null).listed();
        return listed.isEmpty() ? "Name not known" : listed;
    }

    /** What to call the person on their page. */
    static String called(Person person) {
        Demographics known = person.demographics();
        if (known.likesToBeCalled() != null) {
            return known.likesToBeCalled();
        }
        PersonName name = person.name();
        return name.given().isEmpty() ? "this person" : name.given().getFirst();
    }

    private static List<Fact> facts(Person person, LocalDate today) {
        Demographics known = person.demographics();
        List<Fact> facts = new ArrayList<>();
        if (known.born() != null) {
            facts.add(Fact.of(
                    "Born", date(known.born()) + (known.dead() ? "" : " (" + years(known.born(), today) + " y)")));
        }
        if (known.dead()) {
            facts.add(Fact.of("Died", known.died() == null ? "date not known" : date(known.died())));
        }
        facts.add(Fact.of("NHS number", number(person)));
        if (known.gender() != oneplace.record.person.Gender.UNKNOWN) {
            facts.add(Fact.of("Sex", Headlines.capital(known.gender().code())));
        }
        if (known.likesToBeCalled() != null) {
            facts.add(Fact.of("Likes to be called", known.likesToBeCalled()));
        }
        return facts;
    }

    private static String number(Person person) {
        if (person.nhsNumber() == null) {
            return "not known";
        }
        boolean verified = person.nhsNumberStatus() == NhsNumberStatus.VERIFIED;
        return person.nhsNumber().display() + (verified ? "" : " (not verified)");
    }

    /** <em>14 Mar 1943</em>, <em>Mar 1943</em> or <em>1943</em>. */
    static String date(PartialDate date) {
        return date.whole()
                ? Dates.day(date.first())
                : date.text().length() == 4 ? date.text() : Dates.monthOf(date.first());
    }

    /** Whole years, the least they can be when the birth date is not whole. */
    static int years(PartialDate born, LocalDate today) {
        return Math.max(0, Period.between(born.last(), today).getYears());
    }

    private static List<Content> closed(Person person, List<Content> alerts) {
        if (person.flags().isEmpty()) {
            return alerts;
        }
        List<Content> all = new ArrayList<>();
        all.add(PersonBanner.line(
                "Protected:",
                person.is(Flag.R)
                        ? "address, telephone and practice are not shown, and must not be told to anybody"
                        : "only the NHS number is shown"));
        all.addAll(alerts);
        return all;
    }

    private static Content need(CommunicationNeed need) {
        return PersonBanner.line(Headlines.capital(need.flag()) + ".", Headlines.capital(need.met()));
    }

    private static List<Content> contacts(Person person, List<CircleMember> circle, Optional<NamedContact> contact) {
        List<Content> lines = new ArrayList<>();
        String phones = person.demographics().telecoms().stream()
                .filter(telecom -> telecom.current() && telecom.kind() == TelecomKind.PHONE)
                .map(Telecom::value)
                .limit(2)
                .collect(Collectors.joining(", "));
        if (!phones.isEmpty()) {
            lines.add(PersonBanner.line(called(person), phones));
        }
        circle.stream()
                .filter(member -> member.current() && member.kind() != CircleKind.PAID)
                .filter(member ->
                        contact.map(c -> !member.id().equals(c.member())).orElse(true))
                .limit(FROM_THE_CIRCLE)
                .forEach(member -> lines.add(PersonBanner.line(
                        member.name() + ",", with(member.relation(), member.role(), member.reach()))));
        contact.ifPresent(named -> lines.add(
                PersonBanner.line(named.name() + ",", with(named.role(), "to get things changed", named.reach()))));
        return lines;
    }

    /** The parts that say something, divided by commas. */
    static String with(String... parts) {
        return java.util.Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
