package oneplace.record.sharedrecord.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Place;
import oneplace.record.person.CircleKind;
import oneplace.record.person.CircleMember;
import oneplace.record.person.MembershipKind;
import oneplace.record.person.NamedContact;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.record.sharedrecord.web.words.Headlines;
import oneplace.trust.shell.tag.Fact;

/** Who is involved: the practice, whom to ask, care that is going on, care teams and paid helpers. */
final class CareAndSupport {

    private static final int SHOWN = 12;

    private CareAndSupport() {}

    static List<Fact> of(
            Person person,
            Optional<NamedContact> contact,
            List<CircleMember> circle,
            Collection<ReadEntry> entries,
            Place place,
            Instant now) {
        List<Fact> facts = new ArrayList<>();
        person.demographics()
                .belongs(MembershipKind.PRACTICE)
                .flatMap(code -> practice(code, place))
                .ifPresent(name -> facts.add(Fact.of("GP practice", name)));
        contact.ifPresent(named ->
                facts.add(Fact.of("To get things changed", Banner.with(named.name(), named.role(), named.reach()))));
        circle.stream()
                .filter(member -> member.current() && member.kind() == CircleKind.PAID)
                .filter(member ->
                        contact.map(c -> !c.name().equals(member.name())).orElse(true))
                .forEach(member -> facts.add(Fact.of(
                        Headlines.capital(member.relation()),
                        Banner.with(member.name(), member.role(), member.reach()))));
        entries.stream()
                .filter(entry ->
                        entry.type().equals("EpisodeOfCare") && !entry.at().isAfter(now))
                .filter(entry -> entry.resource().path("status").asString("").equals("active"))
                .forEach(entry -> facts.add(
                        Fact.of(entry.headline().title(), entry.by().name() + ", since " + Dates.day(entry.day()))));
        entries.stream()
                .filter(entry -> entry.type().equals("CareTeam") && active(entry))
                .forEach(entry -> team(entry, facts));
        return facts.subList(0, Math.min(SHOWN, facts.size()));
    }

    private static boolean active(ReadEntry entry) {
        String status = entry.resource().path("status").asString("active");
        return status.equals("active")
                && entry.resource().path("period").path("end").isMissingNode();
    }

    private static void team(ReadEntry entry, List<Fact> facts) {
        entry.resource().path("participant").forEach(participant -> {
            String who = Headlines.part(participant, "member");
            String role = Headlines.part(participant, "role");
            if (!who.isEmpty()) {
                facts.add(Fact.of(role.isEmpty() ? entry.headline().title() : Headlines.capital(role), who));
            }
        });
    }

    private static Optional<String> practice(String code, Place place) {
        return place.organisation(new OrganisationCode(code)).map(By::name);
    }
}
