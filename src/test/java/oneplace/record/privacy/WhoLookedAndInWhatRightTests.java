package oneplace.record.privacy;

import static oneplace.base.kernel.Purpose.DIRECT_CARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.Ids;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.London;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.trust.access.Emergencies;
import oneplace.trust.access.Emergency;
import oneplace.trust.access.EmergencyReason;
import oneplace.trust.access.ProxyBasis;
import oneplace.trust.access.ProxyGrant;
import oneplace.trust.access.ProxyGrants;
import oneplace.trust.access.ProxyKind;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.NewStaff;
import oneplace.trust.identity.PersonAccounts;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.Staff;
import oneplace.trust.identity.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Loveday reads who opened her record: herself, her sister who speaks for her, a stranger, a nurse in an emergency. */
@WithPlace
class WhoLookedAndInWhatRightTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    RecordOffice office;

    @Autowired
    Audit audit;

    @Autowired
    PersonAccounts accounts;

    @Autowired
    ProxyGrants grants;

    @Autowired
    Emergencies emergencies;

    @Autowired
    Staff staff;

    @Autowired
    Clock clock;

    private Desk clinic;
    private Someone loveday;
    private PersonMember account;
    private AtAPage herself;

    @BeforeEach
    void loveday() {
        clinic = office.desk(OrganisationSign.HO);
        loveday = office.someone("Loveday", "Trewin");
        account = account(loveday, "Loveday Trewin");
        herself = AtAPage.person(application, account.id(), loveday.id(), "Loveday Trewin");
    }

    @Test
    void anAccountOfHersThatEndedIsHerselfToo() {
        look(account.id(), "Loveday Trewin", Verb.READ, "1 Condition");
        accounts.end(loveday.id(), "a test", "");
        PersonMember again = account(loveday, "Loveday Trewin");

        assertThat(AtAPage.person(application, again.id(), loveday.id(), "Loveday Trewin")
                        .opens("/my/looks")
                        .main())
                .contains("You ME Yourself")
                .doesNotContain("acting for you");
    }

    @Test
    void whoSpokeForHerThenActedForHerAndNobodyElseDid() {
        Someone sister = office.someone("Morwenna", "Trewin");
        PersonMember morwenna = account(sister, "Morwenna Trewin");
        look(morwenna.id(), "Morwenna Trewin", Verb.SEARCH, "1 CarePlan");
        assertThat(herself.opens("/my/looks").main())
                .contains("Morwenna Trewin Somebody with an account here, not acting for you");

        speaksForHer(sister);
        look(morwenna.id(), "Morwenna Trewin", Verb.READ, "1 CarePlan");

        assertThat(herself.opens("/my/looks").main())
                .contains("Morwenna Trewin ME Acting for you")
                .contains("Morwenna Trewin Somebody with an account here, not acting for you");
    }

    @Test
    void toTheOfficerSheIsThePersonHerself() {
        look(account.id(), "Loveday Trewin", Verb.READ, "1 Condition");
        AtAPage officer = AtAPage.staff(
                application, AtAPage.member(clinic, "Barnaby Eccles", "privacy officer", Role.PRIVACY_OFFICER));

        assertThat(officer.opens("/privacy/people/" + loveday.id() + "/looks").main())
                .contains("Loveday Trewin ME The person themself");
    }

    @Test
    void whatWasSeenUnderEmergencyAccessIsToldSo() {
        StaffMember kezia = nurse("Kezia Nwosu");
        StaffMember perran = nurse("Perran Hocking");
        emergency(kezia, "");
        emergency(perran, "it would tell the one she fears");

        look(kezia.id(), "Kezia Nwosu, nurse", Verb.READ, "1 Condition");
        look(perran.id(), "Perran Hocking, nurse", Verb.SEARCH, "1 Condition");

        String main = herself.opens("/my/looks").main();
        assertThat(main).containsOnlyOnce("Care: under emergency access");
    }

    @Test
    void readingTheRecordAndThenTheLooksIsBoth() {
        StaffMember officer = nurse("Barnaby Eccles");
        look(officer.id(), "Barnaby Eccles", Verb.READ, "3 Condition");
        look(officer.id(), "Barnaby Eccles", Verb.READ, "who has looked");

        assertThat(herself.opens("/my/looks").main())
                .contains("The record: problems, who has looked")
                .containsAnyOf(
                        "read your record and read who has looked at your record",
                        "read who has looked at your record and read your record");
    }

    @Test
    void whoDealsWithAQuestionHasNotReadTheRecord() {
        StaffMember officer = nurse("Barnaby Eccles");
        look(officer.id(), "Barnaby Eccles", Verb.READ, "a question about a look");
        look(officer.id(), "Barnaby Eccles", Verb.UPDATE, "a question about a look");

        assertThat(herself.opens("/my/looks").main())
                .contains("read a question about a look at your record", "dealt with a question about a look")
                .doesNotContain("read your record", "changed your record");
    }

    private PersonMember account(Someone of, String name) {
        return accounts.register(of.id(), name, "p." + UUID.randomUUID(), staff.unusable(), "a test");
    }

    private StaffMember nurse(String name) {
        return staff.register(
                new NewStaff(
                        "n." + UUID.randomUUID(),
                        name,
                        "nurse",
                        Set.of(Role.PRACTITIONER),
                        clinic.organisation().code(),
                        Set.of(clinic.team().code()),
                        Set.of(),
                        List.of(DIRECT_CARE),
                        false),
                staff.unusable(),
                "a test");
    }

    private void speaksForHer(Someone holder) {
        Instant now = clock.instant();
        ProxyGrant grant = new ProxyGrant(
                Ids.next(),
                loveday.number(),
                OptionalLong.empty(),
                "Morwenna Trewin",
                "sister",
                ProxyKind.values()[0],
                ProxyBasis.values()[0],
                InformationClass.mask(Set.of(InformationClass.values())),
                false,
                false,
                "all of it",
                now,
                Optional.empty(),
                now,
                "a test",
                "",
                Optional.empty(),
                Optional.empty());
        grants.offer(grant, Optional.empty(), now);
        grants.accept(grant.id(), holder.number());
    }

    private void emergency(StaffMember nurse, String unseenBecause) {
        Instant now = clock.instant();
        emergencies.record(new Emergency(
                Ids.next(),
                loveday.number(),
                nurse.id().toString(),
                nurse.name(),
                clinic.organisation().number(),
                0,
                Set.of(InformationClass.values()[0]),
                EmergencyReason.values()[0],
                "she fell",
                Optional.of(unseenBecause).filter(words -> !words.isEmpty()),
                now.minusSeconds(1),
                now.plus(Duration.ofHours(1)),
                London.day(now),
                Optional.empty()));
    }

    private void look(UUID who, String name, Verb verb, String detail) {
        audit.record(new Look(
                who.toString(),
                name,
                clinic.organisation().number(),
                verb,
                DIRECT_CARE,
                new long[] {loveday.number()},
                detail));
    }
}
