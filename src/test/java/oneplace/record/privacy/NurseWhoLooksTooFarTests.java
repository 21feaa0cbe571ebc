package oneplace.record.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.privacy.AtAPage.Answer;
import oneplace.record.privacy.rules.Pattern;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.NewStaff;
import oneplace.trust.identity.Staff;
import oneplace.trust.identity.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A nurse opens records that her work does not explain; the privacy officer finds each, once. */
@WithPlace
class NurseWhoLooksTooFarTests {

    private static final String SAME_SURNAME = "/privacy/patterns/same-surname";

    @Autowired
    WebApplicationContext application;

    @Autowired
    RecordOffice office;

    @Autowired
    Patterns patterns;

    @Autowired
    Questions questions;

    @Autowired
    Staff staff;

    @Autowired
    Audit audit;

    private final String family = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "ford";
    private Desk desk;
    private StaffMember nurse;
    private AtAPage officer;

    @BeforeEach
    void aNurse() {
        desk = office.desk(OrganisationSign.CH);
        nurse = account("Wenna " + family);
        officer = AtAPage.staff(
                application, AtAPage.member(desk, "Barnaby Eccles", "privacy officer", Role.PRIVACY_OFFICER));
    }

    @Test
    void herOwnHerFamilysAndHerColleaguesRecords() {
        account("Alban Zz" + family);
        look(office.someone("Wenna", family), Verb.READ);
        look(office.someone("Jory", family), Verb.READ);
        look(office.someone("Alban", "Zz" + family), Verb.READ);

        whole();

        assertThat(found(Pattern.OWN_RECORD)).hasSize(1);
        assertThat(found(Pattern.SAME_SURNAME)).hasSize(1);
        assertThat(found(Pattern.COLLEAGUE)).hasSize(1);
    }

    @Test
    void aLookAfterTheEndIsFoundWhetherItWasRefusedOrNot() {
        Someone left = office.someone("Left", "Behind");
        desk.knows(left);
        look(left, Verb.READ);
        whole();
        assertThat(found(Pattern.AFTER_THE_END)).isEmpty();

        desk.leaves(left);
        look(left, Verb.REFUSED);
        whole();

        assertThat(found(Pattern.AFTER_THE_END))
                .singleElement()
                .satisfies(item -> assertThat(item.person()).contains(left.number()));
    }

    @Test
    void manyPeopleFastAreOneItemThoughTheLogIsGoneThroughInBits() {
        for (int i = 1; i <= 20; i++) {
            look(new Someone(oneplace.base.kernel.PersonId.next(), 900_000 + i), Verb.READ);
        }
        whole();
        assertThat(found(Pattern.MANY_FAST)).isEmpty();
        for (int i = 21; i <= 40; i++) {
            look(new Someone(oneplace.base.kernel.PersonId.next(), 900_000 + i), Verb.READ);
        }
        whole();

        assertThat(found(Pattern.MANY_FAST)).hasSize(1);
    }

    @Test
    void goneThroughAgainNothingIsCountedTwice() {
        look(office.someone("Jory", family), Verb.READ);
        whole();
        whole();

        assertThat(found(Pattern.SAME_SURNAME))
                .singleElement()
                .satisfies(item -> assertThat(item.looks()).isEqualTo(1));
    }

    @Test
    void anItemIsExplainedOrBecomesAQuestionAndLeavesTheList() {
        Someone jory = office.someone("Jory", family);
        Someone kerra = office.someone("Kerra", family);
        look(jory, Verb.READ);
        look(kerra, Verb.READ);
        whole();
        Answer page = officer.opens("/privacy/patterns");
        assertThat(page.main()).contains("Same family name", "more than 30 people within 10 minutes");
        String list = "/privacy/patterns/same-surname";
        Item first = item(jory);
        Item second = item(kerra);

        assertThat(officer.sends(list, "item", first.id().toString(), "words", "", "do", "explain")
                        .status())
                .isEqualTo(422);
        officer.sends(list, "item", first.id().toString(), "words", "Not related: asked her manager", "do", "explain");
        Answer question =
                officer.sends(list, "item", second.id().toString(), "words", "Is Kerra her sister?", "do", "question");

        assertThat(question.redirect()).startsWith("/privacy/questions/");
        assertThat(questions.about(List.of(kerra.number()))).singleElement().satisfies(q -> {
            assertThat(q.origin()).isEqualTo(Question.Origin.PATTERN);
            assertThat(q.look()).isEqualTo(second.first());
        });
        assertThat(found(Pattern.SAME_SURNAME)).isEmpty();
        assertThat(officer.opens(list + "?show=settled").main()).contains("Not related: asked her manager");
    }

    @Test
    void nobodySettlesAPatternOfTheirOwnLooks() {
        Someone jory = office.someone("Jory", family);
        look(jory, Verb.READ);
        whole();
        AtAPage herself = AtAPage.staff(
                application,
                new StaffMember(
                        nurse.id(),
                        "w." + UUID.randomUUID(),
                        nurse.name(),
                        "privacy officer",
                        Set.of(Role.PRIVACY_OFFICER),
                        desk.organisation().code(),
                        Set.of(),
                        Set.of(),
                        List.of(Purpose.DIRECT_CARE),
                        false));

        for (String verb : List.of("explain", "question")) {
            Answer page = herself.sends(SAME_SURNAME, "item", item(jory).id().toString(), "words", "Mine", "do", verb);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.errors()).contains("the looks are your own");
        }
        assertThat(questions.about(List.of(jory.number()))).isEmpty();
        assertThat(found(Pattern.SAME_SURNAME)).hasSize(1);
    }

    @Test
    void whatWasSettledMeanwhileIsSaidAndNothingIsMadeOfIt() {
        Someone jory = office.someone("Jory", family);
        look(jory, Verb.READ);
        whole();
        String id = item(jory).id().toString();
        officer.sends(SAME_SURNAME, "item", id, "words", "Not related", "do", "explain");

        for (String verb : List.of("explain", "question")) {
            Answer late = officer.sends(SAME_SURNAME, "item", id, "words", "Is he?", "do", verb);
            assertThat(late.status()).isEqualTo(422);
            assertThat(late.errors()).contains("Somebody else settled it meanwhile");
        }
        assertThat(questions.about(List.of(jory.number()))).isEmpty();
        assertThat(officer.sends(SAME_SURNAME, "item", id, "words", "Is he?", "do", "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aSystemIsNoColleague() {
        audit.record(new Look(
                "a-system",
                "Wenna " + family,
                desk.organisation().number(),
                Verb.READ,
                Purpose.DIRECT_CARE,
                new long[] {office.someone("Wenna", family).number()},
                "1 Condition"));
        whole();

        assertThat(patterns.of(Pattern.OWN_RECORD, true))
                .noneMatch(item -> item.who().equals("a-system"));
    }

    private void whole() {
        assertThat(patterns.goOn(1_000)).isTrue();
    }

    private Item item(Someone about) {
        return found(Pattern.SAME_SURNAME).stream()
                .filter(i -> i.person().filter(p -> p == about.number()).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<Item> found(Pattern pattern) {
        return patterns.of(pattern, true).stream()
                .filter(item -> item.who().equals(nurse.id().toString()))
                .toList();
    }

    private void look(Someone at, Verb verb) {
        audit.record(new Look(
                nurse.id().toString(),
                nurse.nameAndTitle(),
                desk.organisation().number(),
                verb,
                Purpose.DIRECT_CARE,
                new long[] {at.number()},
                "1 Condition"));
    }

    private StaffMember account(String name) {
        return staff.register(
                new NewStaff(
                        "a." + UUID.randomUUID(),
                        name,
                        "nurse",
                        Set.of(Role.PRACTITIONER),
                        desk.organisation().code(),
                        Set.of(desk.team().code()),
                        Set.of(),
                        List.of(Purpose.DIRECT_CARE),
                        false),
                staff.unusable(),
                "a test");
    }
}
