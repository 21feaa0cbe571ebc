package oneplace.record.privacy.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import oneplace.base.place.Organisation;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.base.place.PrivacySettings;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.record.privacy.Item;
import oneplace.record.privacy.rules.Pattern;
import org.springframework.stereotype.Component;

/** Tells patterns and their items. */
@Component
class PatternViews {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("oneplace.record.privacy.patterns", Locale.UK);

    private final Persons persons;
    private final Places places;

    PatternViews(Persons persons, Places places) {
        this.persons = persons;
        this.places = places;
    }

    /** Every pattern, with how many items wait. */
    List<PatternView> rules(Map<Pattern, Integer> open) {
        return Arrays.stream(Pattern.values())
                .map(pattern -> rule(pattern, open.getOrDefault(pattern, 0)))
                .toList();
    }

    /** One pattern, its numbers from the settings. */
    PatternView rule(Pattern pattern, int open) {
        Place place = places.place();
        String rule = WORDS.getString(pattern.code() + ".rule")
                .replace(
                        "{people}",
                        place.value(PrivacySettings.LOOKS_MANY_PEOPLE).toString())
                .replace(
                        "{minutes}",
                        place.value(PrivacySettings.LOOKS_MANY_MINUTES).toString())
                .replace("{from}", place.value(PrivacySettings.LOOKS_DAY_BEGINS).toString())
                .replace("{until}", place.value(PrivacySettings.LOOKS_DAY_ENDS).toString());
        return new PatternView(
                pattern.code(),
                WORDS.getString(pattern.code() + ".title"),
                rule,
                WORDS.getString(pattern.code() + ".why"),
                open);
    }

    /** Items, in the order given. */
    List<ItemView> items(List<Item> items) {
        Place place = places.place();
        List<Long> numbers = items.stream()
                .flatMap(item -> item.person().stream())
                .distinct()
                .toList();
        Map<Long, Person> people = numbers.isEmpty() ? Map.of() : persons.living(numbers);
        return items.stream().map(item -> view(item, people, place)).toList();
    }

    private static ItemView view(Item item, Map<Long, Person> people, Place place) {
        Optional<Person> person = item.person().map(people::get);
        return new ItemView(
                item.id().toString(),
                QuestionView.moment(item.firstAt()),
                item.whoName(),
                place.organisation(item.organisation()).map(Organisation::name).orElse(""),
                person.map(p -> Whose.name(p)).orElse(""),
                person.map(p -> PersonLooksPages.address(p.id())).orElse(""),
                (item.looks() == 1 ? "1 look" : item.looks() + " looks"),
                item.first().reference(),
                item.settled().map(PatternViews::settled).orElse(""),
                item.settled()
                        .flatMap(Item.Settled::question)
                        .map(id -> "/privacy/questions/" + id)
                        .orElse(""));
    }

    private static String settled(Item.Settled settled) {
        String words = settled.question().isPresent() ? "made a question of it" : "“" + settled.words() + "”";
        return settled.by() + ", " + QuestionView.moment(settled.at()) + ": " + words;
    }
}
