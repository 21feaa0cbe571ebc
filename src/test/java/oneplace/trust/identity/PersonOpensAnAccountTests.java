package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import oneplace.base.kernel.PersonId;
import oneplace.examples.RecordOffice;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithPlace
class PersonOpensAnAccountTests {

    private static final LocalDate BORN = LocalDate.of(1950, 3, 4);
    private static final String PASSWORD = "seven quiet otters";

    @LocalServerPort
    int port;

    @Autowired
    PersonAccounts accounts;

    @Autowired
    RecordOffice office;

    @Autowired
    JdbcClient jdbc;

    private final String name = "ada." + UUID.randomUUID();
    private PersonId person;
    private String code;
    private PersonAtADoor ada;

    @BeforeEach
    void somebodyWithALetter() {
        person = office.someone("Ada", "Letterbox").id();
        code = letter();
        ada = new PersonAtADoor(port);
    }

    private String letter() {
        return accounts.invite(person, "Ada Letterbox", BORN, "", "", "a nurse", "I know them from their care")
                .code();
    }

    @Test
    void withCodeBirthDateAndAPhoneTheyAreIn() {
        assertThat(Browser.where(ada.opens(code, BORN, name, PASSWORD))).isEqualTo("/sign-in/second-factor");
        assertThat(Browser.where(ada.browser().get("/my"))).isEqualTo("/sign-in/second-factor");
        ada.setsUpPhone();
        assertThat(ada.browser().page().select("li code")).hasSize(10);
        assertThat(Browser.where(ada.browser().get("/home"))).isEqualTo("/my");
        assertThat(ada.browser().get("/my").body()).contains("Hello Ada");
        assertThat(accounts.history(person).stream().map(AccountChange::what))
                .containsExactly("invited", "account opened", "second factor set up");
    }

    @Test
    void theCodeAloneIsNotEnough() {
        HttpResponse<String> wrong = ada.opens(code, BORN.plusDays(1), name, PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(accounts.of(person)).isEmpty();
        assertThat(Browser.where(ada.opens(code, BORN, name, PASSWORD))).isEqualTo("/sign-in/second-factor");
    }

    @Test
    void aWrongBirthDateSoundsLikeACodeThatDoesNotExist() {
        String wrongDate = said(ada.opens(code, BORN.plusDays(1), name, PASSWORD));
        String wrongCode = said(ada.opens("AAAA-BBBB-CCCC", BORN, name, PASSWORD));
        assertThat(wrongDate).isEqualTo(wrongCode).contains("do not belong together");
    }

    @Test
    void afterFiveWrongBirthDatesTheLetterIsDead() {
        for (int i = 1; i <= 5; i++) {
            assertThat(accounts.accept(code, BORN.plusDays(i), name, accepted()))
                    .isInstanceOf(Acceptance.NoSuchInvitation.class);
        }
        assertThat(accounts.accept(code, BORN, name, accepted())).isInstanceOf(Acceptance.NoSuchInvitation.class);
        assertThat(accounts.invitation(person)).isEmpty();
    }

    @Test
    void aLetterWorksOnceAndNotWhenItIsOldOrTakenBackOrFollowedByAnother() {
        String second = letter();
        assertThat(ada.opens(code, BORN, name, PASSWORD).statusCode()).isEqualTo(422);
        assertThat(ada.opens(second, BORN, name, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(ada.opens(second, BORN, name + "2", PASSWORD).statusCode()).isEqualTo(422);

        String old = letter();
        jdbc.sql("update identity.invitation set expires_at = now() where person = ? and ended_at is null")
                .param(person.value())
                .update();
        assertThat(ada.opens(old, BORN, name, PASSWORD).statusCode()).isEqualTo(422);
        String taken = letter();
        accounts.withdraw(person, "a nurse");
        assertThat(ada.opens(taken, BORN, name, PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void aNameOfSomebodyElseIsRefusedAndTheLetterStillStands() {
        PersonId other = office.someone("Ben", "Letterbox").id();
        accounts.register(other, "Ben Letterbox", name, accepted(), "a test");
        HttpResponse<String> taken = ada.opens(code, BORN, name.toUpperCase(java.util.Locale.ROOT), PASSWORD);
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(ada.browser().page().text()).contains("Somebody else has this name");
        assertThat(ada.opens(code, BORN, name + "3", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void anotherLetterLetsThemChooseAnewAndEndsWhatWasBefore() {
        ada.opens(code, BORN, name, PASSWORD);
        ada.setsUpPhone();
        PersonMember before = accounts.of(person).orElseThrow().member();

        PersonAtADoor again = new PersonAtADoor(port);
        assertThat(again.opens(letter(), BORN, name, "nine other herons").statusCode())
                .isEqualTo(302);
        again.setsUpPhone();
        assertThat(again.browser().get("/my").statusCode()).isEqualTo(200);
        assertThat(Browser.where(ada.browser().get("/my"))).isEqualTo("/sign-in");
        assertThat(accounts.of(person).orElseThrow().member()).isEqualTo(before);
        PersonAtADoor old = new PersonAtADoor(port);
        assertThat(old.signsIn(name, PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void anAccountThatEndsRefusesOnTheNextRequestAndItsNameIsFree() {
        ada.opens(code, BORN, name, PASSWORD);
        ada.setsUpPhone();
        assertThat(ada.browser().get("/my").statusCode()).isEqualTo(200);
        assertThat(accounts.end(person, "a nurse", "asked for it")).isTrue();
        assertThat(Browser.where(ada.browser().get("/my"))).isEqualTo("/sign-in");
        assertThat(ada.signsIn(name, PASSWORD).statusCode()).isEqualTo(422);
        assertThat(accounts.end(person, "a nurse", "")).isFalse();
    }

    @Test
    void neitherCodeNorBirthDateStandsInTheDatabase() {
        String all = Stream.of("invitation", "person_account_change", "person_account")
                .map(table -> jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from identity." + table + " t")
                        .query(String.class)
                        .single())
                .reduce("", String::concat);
        assertThat(all).contains("Ada Letterbox").doesNotContain(code).doesNotContain(BORN.toString());
    }

    @Test
    void manyWrongTriesLeadToWaitingWhetherTheCodeExistsOrNot() {
        for (String tried : List.of(code, "ZZZZ-" + code.substring(5))) {
            PersonAtADoor somebody = new PersonAtADoor(port);
            for (int i = 0; i < 5; i++) {
                somebody.opens(tried, BORN.plusDays(1), name, PASSWORD);
            }
            String waiting = said(somebody.opens(tried, BORN, name, PASSWORD));
            assertThat(waiting).contains("do not belong together");
            assertThat(accounts.of(person)).isEmpty();
        }
    }

    private String said(HttpResponse<String> answer) {
        return org.jsoup.Jsoup.parse(answer.body())
                .select(".nhsuk-error-summary")
                .text();
    }

    private HashedPassword accepted() {
        return new HashedPassword("{noop}" + PASSWORD);
    }
}
