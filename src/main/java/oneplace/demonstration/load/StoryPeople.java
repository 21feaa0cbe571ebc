package oneplace.demonstration.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import oneplace.base.kernel.NhsNumber;
import oneplace.demonstration.DemonstrationIds;
import oneplace.demonstration.Table;
import oneplace.record.person.Address;
import oneplace.record.person.AddressUse;
import oneplace.record.person.CircleKind;
import oneplace.record.person.CircleMember;
import oneplace.record.person.Circles;
import oneplace.record.person.CommunicationNeed;
import oneplace.record.person.Demographics;
import oneplace.record.person.Flag;
import oneplace.record.person.Gender;
import oneplace.record.person.Membership;
import oneplace.record.person.MembershipKind;
import oneplace.record.person.NameUse;
import oneplace.record.person.NamedContact;
import oneplace.record.person.NeedKind;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PartialDate;
import oneplace.record.person.Person;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.PersonName;
import oneplace.record.person.Persons;
import oneplace.record.person.Recorder;
import oneplace.record.person.Registration;
import oneplace.record.person.Telecom;
import oneplace.record.person.TelecomKind;
import org.springframework.stereotype.Component;

/** The people of the stories in the index: names, addresses, needs and flags, and their circles of support. */
@Component
class StoryPeople {
    static final Recorder AUTHOR = new Recorder("demonstration", null);
    private static final LocalDate BEGINNING = LocalDate.of(2024, 12, 1);

    private final Persons persons;
    private final Circles circles;

    StoryPeople(Persons persons, Circles circles) {
        this.persons = persons;
        this.circles = circles;
    }

    Person register(Table.Row row) {
        Registration registration = new Registration(
                StoryLoading.id(row.get("person")),
                new NhsNumber(row.get("nhs_number")),
                NhsNumberStatus.VERIFIED,
                demographics(row),
                row.some("flag").flatMap(Flag::of).map(Set::of).orElse(Set.of()),
                List.of());
        return done(persons.register(registration, AUTHOR));
    }

    private static Demographics demographics(Table.Row row) {
        PersonName name = new PersonName(
                NameUse.OFFICIAL,
                row.get("title"),
                List.of(row.get("given").split(" ")),
                row.get("family"),
                null,
                null,
                null);
        String number = row.get("telephone");
        Telecom telephone =
                new Telecom(TelecomKind.PHONE, number, number.startsWith("07") ? "mobile" : "home", null, null);
        Address address = new Address(
                AddressUse.HOME, List.of(row.get("line")), row.get("village"), null, row.get("postcode"), null, null);
        return Demographics.of(name, Gender.of(row.get("sex")).orElseThrow(), new PartialDate(row.get("born")))
                .at(address)
                .reachedBy(telephone)
                .belongingTo(
                        Membership.of(MembershipKind.PRACTICE, row.get("practice")),
                        Membership.of(MembershipKind.CLUSTER, row.get("cluster")),
                        Membership.of(MembershipKind.NEIGHBOURHOOD, row.get("neighbourhood")),
                        Membership.of(MembershipKind.WARD, row.get("neighbourhood")),
                        Membership.of(MembershipKind.AREA_FORUM, row.get("area_forum")))
                .needing(needs(row.get("person")))
                .calling(row.get("likes_to_be_called"));
    }

    private static List<CommunicationNeed> needs(String person) {
        return Table.read("communication_needs.csv").stream()
                .filter(row -> row.get("person").equals(person))
                .map(row -> new CommunicationNeed(
                        NeedKind.of(row.get("kind")).orElse(NeedKind.OTHER),
                        row.get("flag"),
                        row.get("met"),
                        LocalDate.parse(row.get("review"))))
                .toList();
    }

    /** Everybody's circle, once everybody is registered: some are of each other's. */
    void circles() {
        for (Table.Row row : Table.read("circle.csv")) {
            CircleMember member = new CircleMember(
                    DemonstrationIds.named(row.get("entry")),
                    row.get("name"),
                    row.get("relation"),
                    CircleKind.of(row.get("kind")).orElse(CircleKind.OTHER),
                    row.get("reach"),
                    row.get("role"),
                    row.yes("guide"),
                    row.some("record").map(StoryLoading::id).orElse(null),
                    BEGINNING,
                    null);
            done(circles.join(StoryLoading.id(row.get("person")), member, AUTHOR));
            if (row.get("role").contains("whom to contact to change things")) {
                NamedContact contact = new NamedContact(
                        row.get("name"), row.get("relation"), row.get("reach"), member.id(), BEGINNING);
                done(circles.nameContact(StoryLoading.id(row.get("person")), contact, AUTHOR));
            }
        }
    }

    static Person done(PersonDecision decision) {
        return switch (decision) {
            case PersonDecision.Done done -> done.person();
            case PersonDecision.Refused refused ->
                throw new IllegalStateException("The demonstration does not fit: "
                        + refused.faults().getFirst().sentence());
        };
    }
}
