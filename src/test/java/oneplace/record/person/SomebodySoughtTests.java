package oneplace.record.person;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.freshNumber;
import static oneplace.examples.ExamplePeople.somebody;
import static oneplace.record.person.PersonAmendedTests.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.Purpose;
import oneplace.examples.ExampleViewers;
import oneplace.examples.WithPlace;
import oneplace.trust.access.Relationship;
import oneplace.trust.access.RelationshipSource;
import oneplace.trust.access.Relationships;
import oneplace.trust.access.Viewer;
import oneplace.trust.audit.Looks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A nurse looks for people her team works with, by what she has heard and half remembers. */
@WithPlace
class SomebodySoughtTests {

    private final Viewer nurse = ExampleViewers.nurse();

    @Autowired
    Persons persons;

    @Autowired
    Protection protection;

    @Autowired
    Merging merging;

    @Autowired
    Tracing tracing;

    @Autowired
    Relationships relationships;

    @Autowired
    Looks looks;

    @Autowired
    JdbcClient sql;

    private NhsNumber number = freshNumber();

    @Nullable
    private Person gwenllian;

    @BeforeEach
    void gwenllianIsKnown() {
        Demographics d = somebody("Gwenllian Mair", "O'Shaughnessy-Płatek", "1941-03-09", "ZZ94 1AA")
                .named(List.of(
                        PersonName.of("Gwenllian Mair", "O'Shaughnessy-Płatek"),
                        PersonName.of("Gwenllian", "Trelawney").as(NameUse.MAIDEN)))
                .calling("Gwen");
        number = freshNumber();
        gwenllian = known(Registration.verified(number, d));
        known(Registration.without(somebody("Otis", "Marchbanks", "1941-09-03", "ZZ94 1AB")));
    }

    @Test
    void byNameHoweverItIsWritten() {
        for (String asked : List.of(
                "Gwenllian O'Shaughnessy-Płatek",
                "oshaughnessy platek, gwenllian",
                "Gwenlian OShaugnessyPlatek",
                "Gwen O’Shaughnessy Platek",
                "O Shaughnessy Platek",
                "G O'Shaughnessy-Platek",
                "Gwenllian Trelawny",
                "Mair O'Shaughnessy-Platek",
                "Platek Gwenllian")) {
            assertThat(names(SearchAsked.name(asked)))
                    .as(asked)
                    .first()
                    .isEqualTo("O'SHAUGHNESSY-PŁATEK, Gwenllian Mair");
        }
    }

    @Test
    void anotherInitialOrNameFindsNobody() {
        assertThat(names(SearchAsked.name("K O'Shaughnessy-Platek"))).isEmpty();
        assertThat(names(SearchAsked.name("Bartholomew"))).isEmpty();
    }

    @Test
    void whoIsMoreAlikeStandsBeforeWhoIsLess() {
        known(Registration.without(somebody("Priya", "Kerslake", "1991-03-23", "ZZ94 1AD")
                .named(List.of(
                        PersonName.of("Priya", "Kerslake"),
                        PersonName.of("Priya", "Penhalew").as(NameUse.MAIDEN)))));
        known(Registration.without(somebody("Dilys", "Penhalwick", "1941-03-09", "ZZ94 1AE")));
        known(Registration.without(somebody("Jory", "Penhalwicke", "1951-04-19", "ZZ94 1AF")));

        assertThat(names(SearchAsked.name("penhalwik"))).containsExactly("PENHALWICK, Dilys", "PENHALWICKE, Jory");
        assertThat(names(SearchAsked.name("penhalwick"))).containsExactly("PENHALWICK, Dilys", "PENHALWICKE, Jory");
        assertThat(names(SearchAsked.name("penhal")))
                .containsExactly("PENHALWICK, Dilys", "PENHALWICKE, Jory", "KERSLAKE, Priya");
        assertThat(names(SearchAsked.name("jroy penhalwicke"))).first().isEqualTo("PENHALWICKE, Jory");
        assertThat(names(SearchAsked.name("penhalow"))).first().isEqualTo("KERSLAKE, Priya");
        assertThat(page(SearchAsked.name("penhal")).people())
                .extracting(Found::because)
                .containsExactly(List.of("name-begins"), List.of("name-begins"), List.of("name-former-begins"));
    }

    @Test
    void byBirthDateInWholeOrTurnedRound() {
        List<Found> found = page(SearchAsked.name("").born("1941-03-09")).people();

        assertThat(found)
                .extracting(f -> f.person().name().family())
                .containsExactly("O'Shaughnessy-Płatek", "Marchbanks");
        assertThat(found.get(0).because()).containsExactly("birth-same");
        assertThat(found.get(1).because()).containsExactly("birth-swapped");
    }

    @Test
    void aPartOfTheBirthDateNarrowsAName() {
        assertThat(page(SearchAsked.name("Gwenllian").born("1941-03"))
                        .people()
                        .getFirst()
                        .because())
                .containsExactly("birth-month-same", "given-same");
        assertThat(names(SearchAsked.name("Gwenllian").born("1950"))).isEmpty();
    }

    @Test
    void byPostcodeWholeOrTheFirstHalfWithAName() {
        assertThat(names(SearchAsked.name("").at("zz941aa"))).containsExactly("O'SHAUGHNESSY-PŁATEK, Gwenllian Mair");
        assertThat(page(SearchAsked.name("Trelawney").at("ZZ94"))
                        .people()
                        .getFirst()
                        .because())
                .contains("postcode-outward", "family-former");
    }

    @Test
    void byNumber() {
        assertThat(names(new SearchAsked("", number, null, null)))
                .containsExactly("O'SHAUGHNESSY-PŁATEK, Gwenllian Mair");
    }

    @Test
    void tooLittleIsSaidSo() {
        for (SearchAsked little : List.of(
                SearchAsked.name(" "),
                SearchAsked.name("G"),
                SearchAsked.name("").born("1941"),
                SearchAsked.name("").at("ZZ94"),
                SearchAsked.name("x\u0000y"),
                SearchAsked.name("y".repeat(300)))) {
            assertThat(tracing.search(little, nurse, 0)).isInstanceOf(SearchAnswer.Refused.class);
        }
    }

    @Test
    void anotherTeamFindsNobody() {
        Viewer stranger = ExampleViewers.nurse();

        assertThat(tracing.search(new SearchAsked("", number, null, null), stranger, 0))
                .isEqualTo(new SearchAnswer.Page(List.of(), 0, 0, false));
        assertThat(tracing.search(
                        SearchAsked.name("Gwenllian").born("1941-03-09").at("ZZ94 1AA"), stranger, 0))
                .isEqualTo(new SearchAnswer.Page(List.of(), 0, 0, false));
    }

    @Test
    void aTeamOfThousandsFindsTheSamePeopleAndNoOthers() {
        List<SearchAsked> questions = List.of(
                SearchAsked.name("Gwenlian Trelawny"),
                SearchAsked.name("marchb"),
                SearchAsked.name("").born("1941-03-09"),
                SearchAsked.name("").at("ZZ94 1AA"),
                new SearchAsked("", number, null, null));
        List<List<String>> asFew = questions.stream().map(this::names).toList();
        persons.register(Registration.without(somebody("Otis", "Marchbank", "1941-09-03", "ZZ94 1AA")), CLERK);
        assertThat(relationships.few(nurse, 5_000)).isTrue();
        sql.sql("""
                insert into access.relationship (team, person, purpose, since, until, source)
                select ?, -g, 1, '2020-01-01', '2199-01-01', 'referral' from generate_series(1, 5001) g
                """).param(nurse.teams()[0]).update();

        assertThat(relationships.few(nurse, 5_000)).isFalse();
        assertThat(questions.stream().map(this::names).toList()).isEqualTo(asFew);
    }

    @Test
    void whoIsShownIsInTheLog() {
        page(SearchAsked.name("Trelawney"));

        assertThat(looks.at(them().number(), 1).looks())
                .anySatisfy(look -> assertThat(look.toString()).contains("SEARCH"));
    }

    @Test
    void underROnlyThePostcodeNeitherFindsNorShows() {
        protection.raise(them().id(), Flag.R, "she asked", null, CLERK);

        assertThat(names(SearchAsked.name("").at("ZZ94 1AA"))).isEmpty();
        Found found =
                page(SearchAsked.name("Trelawney").at("ZZ94 1AA")).people().getFirst();
        assertThat(found.because()).containsExactly("family-former");
        assertThat(found.person().demographics().addresses()).isEmpty();
    }

    @Test
    void underVOnlyTheNumberFindsAndNothingIsShown() {
        protection.raise(them().id(), Flag.V, "court order", null, CLERK);

        assertThat(names(SearchAsked.name("Trelawney").born("1941-03-09"))).isEmpty();
        Found found = page(new SearchAsked("", number, null, null)).people().getFirst();
        assertThat(found.person().demographics().names()).isEmpty();
        assertThat(found.person().id()).isEqualTo(them().id());
    }

    @Test
    void aRedactedPersonIsAbsent() {
        protection.raise(them().id(), Flag.REDACTED, "court order", null, CLERK);

        assertThat(names(SearchAsked.name("Trelawney"))).isEmpty();
        assertThat(names(new SearchAsked("", number, null, null))).isEmpty();
    }

    @Test
    void aJoinedRecordIsFoundUnderItsNameAndShownAsTheLivingOne() {
        Person other = known(Registration.without(somebody("Winifred", "Zouchworthy", "1941-03-09", "ZZ94 1AC")));
        done(merging.merge(other.id(), them().id(), "one person", CLERK));

        assertThat(names(SearchAsked.name("Zouchworthy"))).containsExactly("O'SHAUGHNESSY-PŁATEK, Gwenllian Mair");
    }

    @Test
    void manyComeInPages() {
        for (int i = 0; i < 23; i++) {
            known(Registration.without(
                    somebody("Many " + (char) ('a' + i) + "lix", "Ofthisname", "1970-01-01", "ZZ94 2AA")));
        }

        SearchAnswer.Page first = page(SearchAsked.name("Ofthisname"));
        SearchAnswer.Page second = (SearchAnswer.Page) tracing.search(SearchAsked.name("Ofthisname"), nurse, 20);

        assertThat(first.people()).hasSize(20);
        assertThat(first.total()).isEqualTo(23);
        assertThat(second.people()).hasSize(3).doesNotContainAnyElementsOf(first.people());
        assertThat(first.more()).isFalse();
    }

    @Test
    void whoSearchesWithoutPauseIsToldToWait() {
        SearchAnswer last = page(SearchAsked.name("Trelawney"));
        for (int i = 0; i < 130; i++) {
            last = tracing.search(SearchAsked.name("Nobodyatall"), nurse, 0);
        }

        assertThat(last).isInstanceOf(SearchAnswer.Wait.class);
    }

    private SearchAnswer.Page page(SearchAsked asked) {
        return switch (tracing.search(asked, nurse, 0)) {
            case SearchAnswer.Page page -> page;
            case SearchAnswer.Refused refused -> throw new AssertionError(refused);
            case SearchAnswer.Wait wait -> throw new AssertionError(wait);
        };
    }

    private List<String> names(SearchAsked asked) {
        return page(asked).people().stream()
                .map(f -> f.person().name().listed())
                .toList();
    }

    private Person them() {
        return java.util.Objects.requireNonNull(gwenllian);
    }

    private Person known(Registration registration) {
        Person person = done(persons.register(registration, CLERK));
        relationships.open(new Relationship(
                nurse.teams()[0],
                person.number(),
                Purpose.DIRECT_CARE,
                RelationshipSource.REFERRAL,
                Instant.parse("2020-01-01T00:00:00Z"),
                Optional.empty()));
        return person;
    }
}
