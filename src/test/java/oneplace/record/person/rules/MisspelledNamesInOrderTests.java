package oneplace.record.person.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Demographics;
import oneplace.record.person.Gender;
import oneplace.record.person.NameUse;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PartialDate;
import oneplace.record.person.Person;
import oneplace.record.person.PersonName;
import oneplace.record.person.SearchAsked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A desk of people with like names, and what somebody in a hurry types. The one they mean stands first. */
class MisspelledNamesInOrderTests {

    private static final List<Person> PEOPLE = List.of(
            person("Dilys Mair", "Penhallow"),
            person("Priya", "Kerslake", "Penhale"),
            person("Rhian", "Castell", "Penhallow"),
            person("Jory", "Penhale"),
            person("Ann", "Pendle"),
            person("Margaret", "Ellery"),
            person("Marguerite", "Ellory"),
            person("Mary", "Ellis"),
            person("Maryanne", "Mac Donald"),
            person("Tamsin", "Adeyemi-Rook"),
            person("Siân", "O'Brien"),
            person("J", "Tregear"),
            person("John", "Tregear"),
            person("Joan", "Tregeare"),
            person("Otis", "Jonson", "Tregear"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    penhallow            | Penhallow, Castell
                    penhalow             | Penhallow, Castell, Penhale, Kerslake
                    penhalllow           | Penhallow, Castell
                    pehnallow            | Penhallow, Castell
                    penhale              | Penhale, Kerslake
                    penhal               | Penhale, Penhallow, Castell, Kerslake
                    penhall              | Penhallow, Castell, Penhale, Kerslake
                    dilys penhalow       | Penhallow
                    dylis penhallow      | Penhallow
                    penhallow dil        | Penhallow
                    mair penhallow       | Penhallow
                    d penhallow          | Penhallow
                    rhian penhallow      | Castell, Penhallow
                    elery                | Ellery, Ellory
                    ellry                | Ellery, Ellory
                    margret ellery       | Ellery
                    marguerite ellery    | Ellory, Ellery
                    macdonald            | Mac Donald
                    mcdonald             | Mac Donald
                    mac donald mary anne | Mac Donald
                    adeyemi              | Adeyemi-Rook
                    adeyemi rok          | Adeyemi-Rook
                    obrien sian          | O'Brien
                    o brein              | O'Brien
                    john tregear         | Tregear John, Tregear J, Tregeare
                    tregear              | Tregear J, Tregear John, Tregeare, Jonson
                    """)
    void theOneWhoIsMeantStandsFirst(String typed, String expected) {
        List<String> found = found(SearchAsked.name(typed));

        List<String> wanted =
                Arrays.stream(expected.split(",")).map(String::strip).toList();
        assertThat(found).as(typed).startsWith(wanted.toArray(String[]::new));
    }

    @Test
    void theSameIsMoreThanABeginningThanAFormerNameThanAnInitialThanOnlyAlike() {
        List<Double> weights = List.of(
                fit("ellery", person("Margaret", "Ellery")),
                fit("mair", person("Dilys Mair", "Penhallow")),
                fit("elle", person("Margaret", "Ellery")),
                fit("ellery", person("Margaret", "Castell", "Ellery")),
                fit("elle", person("Margaret", "Castell", "Ellery")),
                fit("e", person("Margaret", "Ellery")),
                fit("elleri", person("Margaret", "Ellery")),
                fit("elery", person("Margaret", "Castell", "Ellery")),
                fit("elry", person("Margaret", "Ellery")),
                fit("castell", person("Margaret", "Ellery")));

        assertThat(weights).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
    }

    @Test
    void likenessIsOfTheWholeWord() {
        assertThat(Spelling.likeness("penhalow", "penhallow")).isEqualTo(1 - 1 / 9.0);
        assertThat(Spelling.likeness("penhalow", "penhale")).isEqualTo(1 - 2 / 8.0);
        assertThat(Spelling.likeness("", "")).isEqualTo(1);
    }

    @Test
    void aBirthDateThatIsSureOutweighsABetterName() {
        Person elder = born(person("Dilys", "Penhallow"), "1941-03-09");
        Person younger = born(person("Dilys", "Penhalow"), "1991-12-30");
        SearchAsked asked = SearchAsked.name("Dilys Penhalow").born("1941-03-09");

        assertThat(SearchRule.fit(asked, elder).weight())
                .isGreaterThan(SearchRule.fit(asked, younger).weight());
    }

    @Test
    void whatIsTypedIsSaidToAgreeOnlyWhereItDoes() {
        assertThat(SearchRule.fit(SearchAsked.name("Mair Penhalow"), PEOPLE.getFirst())
                        .because())
                .containsExactly("given-another", "family-close");
        assertThat(SearchRule.fit(SearchAsked.name("Rhian Penhallow"), PEOPLE.get(2))
                        .because())
                .containsExactly("given-same", "family-former");
        assertThat(SearchRule.fit(SearchAsked.name("Penhalow"), PEOPLE.get(2)).because())
                .containsExactly("name-former-close");
    }

    private static double fit(String typed, Person person) {
        return SearchRule.fit(SearchAsked.name(typed), person).weight();
    }

    private static List<String> found(SearchAsked asked) {
        double best = PEOPLE.stream()
                .mapToDouble(p -> SearchRule.fit(asked, p).weight())
                .max()
                .orElseThrow();
        return PEOPLE.stream()
                .filter(p -> SearchRule.worthShowing(SearchRule.fit(asked, p), best))
                .sorted(Comparator.comparingDouble(
                                (Person p) -> SearchRule.fit(asked, p).weight())
                        .reversed()
                        .thenComparing(p -> p.name().listed()))
                .map(p -> "Tregear".equals(p.name().family())
                        ? "Tregear " + p.name().given().getFirst()
                        : p.name().family())
                .toList();
    }

    private static Person born(Person p, String date) {
        Demographics d = Demographics.of(p.name(), Gender.FEMALE, new PartialDate(date));
        return new Person(p.id(), 1, null, NhsNumberStatus.TRACE_REQUIRED, d, Set.of(), List.of());
    }

    private static Person person(String given, String family, String... former) {
        List<PersonName> names = new java.util.ArrayList<>(List.of(PersonName.of(given, family)));
        for (String name : former) {
            names.add(PersonName.of(given, name).as(NameUse.MAIDEN));
        }
        Demographics d = Demographics.of(names.getFirst(), Gender.FEMALE, null).named(names);
        return new Person(PersonId.next(), 1, null, NhsNumberStatus.TRACE_REQUIRED, d, Set.of(), List.of());
    }
}
