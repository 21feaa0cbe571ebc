package oneplace.record.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.privacy.AtAPage.Answer;
import oneplace.record.privacy.Question.State;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.PastLook;
import oneplace.trust.audit.Recorded;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Alun does not know a clinic that opened his record, and asks why. */
@WithPlace
class LookQuestionedTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    RecordOffice office;

    @Autowired
    Audit audit;

    @Autowired
    Looks looks;

    @Autowired
    Questions questions;

    @Autowired
    JdbcClient jdbc;

    private Desk clinic;
    private Someone alun;
    private AtAPage himself;
    private AtAPage officer;
    private StaffMember barnaby;
    private Recorded look;

    @BeforeEach
    void theClinicLooked() {
        clinic = office.desk(OrganisationSign.HO);
        alun = office.someone("Alun", "Penhale");
        himself = AtAPage.person(application, UUID.randomUUID(), alun.id(), "Alun Penhale");
        barnaby = AtAPage.member(clinic, "Barnaby Eccles", "privacy officer", Role.PRIVACY_OFFICER);
        officer = AtAPage.staff(application, barnaby);
        look = look("the-clinic");
    }

    @Test
    void heAsksInHisWordsAndReadsTheAnswer() {
        ask("Why did they look? I was never there.");
        Question question = question();
        assertThat(officer.opens("/privacy/questions").main()).contains("I was never there", "PENHALE, Alun");

        answer(
                question,
                "outcome",
                "not-justified",
                "told",
                "A colleague opened the wrong record.",
                "next",
                "She was told, and the clinic changes its list.");

        assertThat(himself.opens("/my/looks").main())
                .contains("Answered: it was not right")
                .contains("A colleague opened the wrong record.")
                .contains("What happens now: She was told")
                .contains("Barnaby Eccles, privacy officer");
        assertThat(officer.opens("/privacy/questions").main()).doesNotContain("I was never there");
        assertThat(officer.opens("/privacy/questions?show=answered").main()).contains("I was never there");
    }

    @Test
    void anAnswerThatIsNotConvincingIsAskedAgainWithAClockOfItsOwn() {
        ask("Why?");
        Question question = question();
        answer(question, "outcome", "justified", "told", "They treated you.", "next", "");
        assertThat(question().state()).isEqualTo(State.ANSWERED);

        himself.sends("/my/looks/again", "question", question.id().toString(), "words", "They did not.");

        assertThat(question().state()).isEqualTo(State.WAITING);
        assertThat(question().due()).isAfterOrEqualTo(question.firstDue());
        assertThat(officer.opens("/privacy/questions/" + question.id()).main()).contains("They did not.");
    }

    @Test
    void aQuestionWithoutWordsIsNotSent() {
        Answer page = himself.sends("/my/looks/ask", "look", look.reference(), "words", " ");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).contains("Write what you would like to know");
        assertThat(questions.about(List.of(alun.number()))).isEmpty();
    }

    @Test
    void askedTwiceItIsOneQuestionAndWhatHeSaysAnewIsAdded() {
        ask("Why?");
        ask("Why?");
        ask("I was in Plymouth that day.");

        assertThat(questions.about(List.of(alun.number()))).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("Why?");
            assertThat(one.moves()).hasSize(1);
            assertThat(one.state()).isEqualTo(State.WAITING);
        });
        assertThat(officer.opens("/privacy/questions/" + question().id()).main())
                .contains("I was in Plymouth that day.");
    }

    @Test
    void whatOfficersMadeOfAPatternDoesNotSwallowHisQuestion() {
        PastLook past = looks.find(look).orElseThrow();
        Questions.Actor by = new Questions.Actor(barnaby.id().toString(), "Barnaby Eccles");
        questions.ask(alun.number(), past, 1, Question.Origin.PATTERN, by, "A relation?");

        ask("Why? I was never there.");

        assertThat(questions.about(List.of(alun.number())))
                .extracting(Question::words)
                .containsExactlyInAnyOrder("A relation?", "Why? I was never there.");
    }

    @Test
    void pressedTwiceAtOnceItIsOneQuestion() {
        PastLook past = looks.find(look).orElseThrow();
        Questions.Actor by = new Questions.Actor("alun", "Alun Penhale");

        List<Question> asked = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> questions.ask(alun.number(), past, 1, Question.Origin.PERSON, by, "Why?")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(asked).extracting(Question::id).containsOnly(question().id());
        assertThat(question().moves()).isEmpty();
    }

    @Test
    void aLookAtSomebodyElseCannotBeAskedAbout() {
        Someone other = office.someone("Somebody", "Else");
        Recorded theirs = audit.record(new Look(
                "the-clinic",
                "Clinic",
                clinic.organisation().number(),
                Verb.READ,
                Purpose.DIRECT_CARE,
                new long[] {other.number()},
                "1 Condition"));

        assertThat(himself.opens("/my/looks/ask?look=" + theirs.reference()).status())
                .isEqualTo(himself.opens("/my/looks/ask?look=9999-1").status())
                .isEqualTo(404);
        assertThat(himself.sends("/my/looks/ask", "look", theirs.reference(), "words", "Why?")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLookThatWasNotRightNeedsWordsOnWhatHappensNow() {
        ask("Why?");

        Answer page = officer.sends(
                "/privacy/questions/" + question().id() + "/answer",
                "n",
                "1",
                "outcome",
                "not-justified",
                "told",
                "It was not right.",
                "next",
                "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).contains("Write what happens now");
        assertThat(page.page().select("#told").text()).isEqualTo("It was not right.");
        assertThat(question().open()).isTrue();
    }

    @Test
    void twoOfficersDoNotAnswerAtOnce() {
        ask("Why?");
        Question question = question();
        officer.sends("/privacy/questions/" + question.id() + "/take", "n", "1");

        Answer late = officer.sends(
                "/privacy/questions/" + question.id() + "/answer",
                "n",
                "1",
                "outcome",
                "justified",
                "told",
                "It was right.",
                "next",
                "");

        assertThat(late.errors()).contains("Somebody else changed this meanwhile");
        assertThat(question().state()).isEqualTo(State.TAKEN);
    }

    @Test
    void nobodyAnswersAboutALookOfTheirOwn() {
        look = look(barnaby.id().toString());
        ask("Why did the officer look?");

        Answer page = officer.sends(
                "/privacy/questions/" + question().id() + "/answer",
                "n",
                "1",
                "outcome",
                "justified",
                "told",
                "I had to.",
                "next",
                "");

        assertThat(page.errors()).contains("this look is your own");
        assertThat(question().open()).isTrue();
    }

    @Test
    void whatIsPassedOnStaysOpenWithTheGuardian() {
        ask("Why?");
        officer.sends(
                "/privacy/questions/" + question().id() + "/note", "n", "1", "note", "Hard one", "do", "escalate");

        assertThat(question().state()).isEqualTo(State.ESCALATED);
        assertThat(himself.opens("/my/looks").main())
                .contains("With the Caldicott guardian")
                .doesNotContain("Hard one");
    }

    @Test
    void nothingOfItCanBeEdited() {
        ask("Why?");

        for (String change : List.of(
                "update privacy.question set words = 'x'",
                "delete from privacy.question",
                "update privacy.question_move set told = 'x'",
                "delete from privacy.question_move")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> jdbc.sql(change).update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private Recorded look(String who) {
        return audit.record(new Look(
                who,
                "Clinic system",
                clinic.organisation().number(),
                Verb.READ,
                Purpose.DIRECT_CARE,
                new long[] {alun.number()},
                "1 Condition"));
    }

    private void ask(String words) {
        assertThat(himself.sends("/my/looks/ask", "look", look.reference(), "words", words)
                        .redirect())
                .isEqualTo("/my/looks#questions");
    }

    private void answer(Question question, String... fields) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "n";
        all[fields.length + 1] = String.valueOf(question.nextMove());
        assertThat(officer.sends("/privacy/questions/" + question.id() + "/answer", all)
                        .status())
                .isEqualTo(302);
    }

    private Question question() {
        return questions.about(List.of(alun.number())).getFirst();
    }
}
