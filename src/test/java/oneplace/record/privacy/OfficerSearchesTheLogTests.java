package oneplace.record.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.ExamplePeople;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Registration;
import oneplace.record.privacy.AtAPage.Answer;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.Recorded;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.NewStaff;
import oneplace.trust.identity.Staff;
import oneplace.trust.identity.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Barnaby looks for what one nurse opened, and for everybody who opened one record. */
@WithPlace
class OfficerSearchesTheLogTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    RecordOffice office;

    @Autowired
    Persons persons;

    @Autowired
    Staff staff;

    @Autowired
    Audit audit;

    private final NhsNumber number = ExamplePeople.freshNumber();
    private final String nhsNumber = number.digits();
    private Desk ward;
    private Someone hector;
    private AtAPage officer;
    private StaffMember nurse;

    @BeforeEach
    void aWardAtWork() {
        ward = office.desk(OrganisationSign.HO);
        var decision = persons.register(
                Registration.verified(number, ExamplePeople.somebody("Hector", "Trewhela", "1948-02-03", "ZZ99 4AA")),
                ExamplePeople.CLERK);
        var person = ((PersonDecision.Done) decision).person();
        hector = new Someone(person.id(), person.number());
        officer = AtAPage.staff(
                application, AtAPage.member(ward, "Barnaby Eccles", "privacy officer", Role.PRIVACY_OFFICER));
        nurse = staff.register(
                new NewStaff(
                        "n." + UUID.randomUUID(),
                        "Nia " + UUID.randomUUID().toString().substring(0, 8),
                        "ward nurse",
                        Set.of(Role.PRACTITIONER),
                        ward.organisation().code(),
                        Set.of(ward.team().code()),
                        Set.of(),
                        List.of(Purpose.DIRECT_CARE),
                        false),
                staff.unusable(),
                "a test");
    }

    @Test
    void byViewerOrganisationVerbAndPurpose() {
        look(nurse, Verb.READ, hector.number());
        look(nurse, Verb.PRINT, hector.number());

        assertThat(rows(search("viewer", nurse.name()))).hasSize(2);
        assertThat(rows(search("viewer", nurse.name(), "verb", "PRINT"))).hasSize(1);
        assertThat(rows(search("viewer", nurse.name(), "kind", "taken"))).hasSize(1);
        assertThat(rows(search("viewer", nurse.name(), "purpose", "COMMISSIONING")))
                .isEmpty();
        assertThat(rows(search("organisation", ward.organisation().code().value(), "verb", "READ")))
                .hasSize(1);
        assertThat(search("viewer", "Nobody is called this").errors()).contains("Nobody who can look");
    }

    @Test
    void aPersonIsChosenByNumberThatNoAddressHolds() {
        look(nurse, Verb.READ, hector.number());

        Answer page = search("nhsNumber", nhsNumber);

        assertThat(page.main()).contains("Looks at TREWHELA, Hector", "Nia ");
        assertThat(page.body()).doesNotContain(nhsNumber);
        assertThat(page.page().select("a[href*=looks]").eachAttr("href")).noneMatch(a -> a.contains(nhsNumber));
        assertThat(search("nhsNumber", "999 000 0000").errors()).contains("Nobody here has this NHS number");
    }

    @Test
    void pagesFollowEachOtherByKeyThoughTheLogGrows() {
        for (int i = 0; i < Looks.PAGE + 3; i++) {
            look(nurse, Verb.READ, hector.number());
        }

        Answer first = search("viewer", nurse.name());
        String after = first.page().select("input[name=after]").val();
        look(nurse, Verb.READ, hector.number());
        Answer second = search("viewer", nurse.name(), "after", after);

        assertThat(rows(first)).hasSize(Looks.PAGE);
        assertThat(rows(second)).hasSize(3);
        assertThat(second.page().select("input[name=after]")).isEmpty();
    }

    @Test
    void aReferenceFromTheTelephoneFindsItsLook() {
        Recorded look = look(nurse, Verb.READ, hector.number());

        Answer page = search("reference", look.reference());

        assertThat(rows(page)).singleElement().asString().contains(look.reference(), "TREWHELA, Hector");
    }

    @Test
    void theFileHoldsTheSameAndIsALookItself() {
        look(nurse, Verb.READ, hector.number());

        Answer file = officer.sends("/privacy/looks.csv", "viewer", nurse.name());

        assertThat(file.body().lines().skip(1)).singleElement().asString().contains(nurse.name(), "TREWHELA");
        assertThat(rows(search(
                        "verb",
                        "EXPORT",
                        "organisation",
                        ward.organisation().code().value())))
                .singleElement()
                .asString()
                .contains("Barnaby Eccles", "the log: 1 looks");
    }

    @Test
    void aLookAtManyNamesNobody() {
        audit.record(new Look(
                nurse.id().toString(),
                nurse.nameAndTitle(),
                ward.organisation().number(),
                Verb.LIST,
                Purpose.DIRECT_CARE,
                new long[] {hector.number(), 5, 6},
                "own people, 3 of 3"));

        assertThat(rows(search("viewer", nurse.name())))
                .singleElement()
                .asString()
                .contains("3 people")
                .doesNotContain("TREWHELA");
    }

    private Answer search(String... fields) {
        return officer.sends("/privacy/looks", fields);
    }

    private static List<String> rows(Answer page) {
        return page.page().select("main tbody tr").eachText();
    }

    private Recorded look(StaffMember who, Verb verb, long person) {
        return audit.record(new Look(
                who.id().toString(),
                who.nameAndTitle(),
                ward.organisation().number(),
                verb,
                Purpose.DIRECT_CARE,
                new long[] {person},
                "1 Condition"));
    }
}
