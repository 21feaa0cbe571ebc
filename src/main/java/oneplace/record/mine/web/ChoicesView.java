package oneplace.record.mine.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Place;
import oneplace.base.place.Team;
import oneplace.trust.access.Chosen;
import oneplace.trust.access.Relationship;
import oneplace.trust.access.SharingChoice;
import oneplace.trust.access.SharingChoices;
import oneplace.trust.shell.tag.Fact;

/**
 * What a person chose, what it means today, and what they chose before.
 *
 * @param address where a choice is changed: the class's code follows
 * @param today who would now see what, in sentences
 */
public record ChoicesView(String address, List<Row> rows, List<Fact> today, List<Past> past) {

    /** One class. {@code now}: how it is shared, in a sentence. */
    public record Row(String code, String title, String means, String now, String words, boolean narrowed) {}

    /** One choice that was made. {@code until}: empty while it holds. */
    public record Past(String when, String what, String until, String by, String words) {}

    /** The view. @param classes mask of the classes it tells of */
    static ChoicesView of(
            String address,
            long classes,
            List<SharingChoice> choices,
            List<Relationship> live,
            int practice,
            Place place,
            Instant now) {
        Chosen chosen = Chosen.at(now, choices);
        List<Row> rows = Arrays.stream(InformationClass.values())
                .filter(of -> (classes & of.bit()) != 0)
                .map(of -> row(Sharing.of(of, chosen, practice), place))
                .toList();
        return new ChoicesView(
                address,
                rows,
                today(chosen, classes, live, place),
                choices.stream()
                        .filter(choice -> (classes & choice.of().bit()) != 0)
                        .map(choice -> past(choice, now, place))
                        .toList());
    }

    private static Row row(Sharing sharing, Place place) {
        ClassWords words = ClassWords.of(sharing.of());
        return new Row(
                sharing.of().code(),
                words.title(),
                words.means(),
                sentence(sharing, place),
                sharing.words(),
                sharing.how() != HowShared.USUAL);
    }

    private static String sentence(Sharing sharing, Place place) {
        String names = Party.of(List.of(), sharing.named(), place).stream()
                .map(Party::name)
                .collect(Collectors.joining(", "));
        return switch (sharing.how()) {
            case USUAL, PRACTICE -> sharing.how().words();
            case EXCEPT -> "All teams caring for me, but not " + names;
            case NAMED -> names.isEmpty() ? "Nobody but those who wrote it" : "Only " + names;
        };
    }

    private static List<Fact> today(Chosen chosen, long classes, List<Relationship> live, Place place) {
        Map<Integer, List<Relationship>> byOrganisation = live.stream()
                .filter(one -> place.team(one.team()).isPresent())
                .collect(Collectors.groupingBy(
                        one -> place.team(one.team()).map(Team::organisation).orElse(0),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Fact> facts = new ArrayList<>();
        byOrganisation.forEach((number, reasons) -> place.organisation(number)
                .ifPresent(org -> facts.add(Fact.of(Party.name(org), seen(chosen, classes, reasons, number)))));
        facts.add(Fact.of("Everyone else", "Nothing. A team that is not caring for me cannot look"));
        return facts;
    }

    private static String seen(Chosen chosen, long classes, List<Relationship> reasons, int organisation) {
        List<InformationClass> reach = Arrays.stream(InformationClass.values())
                .filter(of ->
                        (classes & of.bit()) != 0 && reasons.stream().anyMatch(reason -> opens(reason.purpose(), of)))
                .toList();
        List<InformationClass> open = reach.stream()
                .filter(of -> reasons.stream()
                        .anyMatch(reason ->
                                opens(reason.purpose(), of) && !chosen.withheld(of, reason.team(), organisation)))
                .toList();
        List<InformationClass> shut =
                reach.stream().filter(of -> !open.contains(of)).toList();
        if (open.isEmpty()) {
            return "Only what it wrote itself";
        }
        boolean whole = reach.size() == InformationClass.values().length;
        return !whole ? list(open) : shut.isEmpty() ? "Everything" : "Everything but " + list(shut);
    }

    /** What each purpose opens at all: rules-care, <em>Access</em>. */
    private static boolean opens(Purpose purpose, InformationClass of) {
        return switch (purpose) {
            case DIRECT_CARE, SAFEGUARDING -> true;
            case ADMINISTRATION -> of == InformationClass.MONEY || of == InformationClass.ADMINISTRATIVE;
            case COMMISSIONING, RISK_STRATIFICATION -> false;
        };
    }

    private static String list(List<InformationClass> classes) {
        return classes.stream().map(of -> ClassWords.of(of).small()).collect(Collectors.joining("; "));
    }

    private static Past past(SharingChoice choice, Instant now, Place place) {
        String party = choice.party() == SharingChoices.EVERYBODY
                ? "everybody"
                : place.organisation(choice.party())
                        .map(Party::name)
                        .or(() -> place.team(choice.party()).map(Team::name))
                        .orElse("somebody no longer here");
        String small = ClassWords.of(choice.of()).title();
        return new Past(
                History.day(choice.since()),
                small + (choice.withheld() ? ": not for " : ": shared with ") + party,
                choice.until()
                        .filter(end -> !now.isBefore(end))
                        .map(History::day)
                        .orElse(""),
                choice.by(),
                choice.words());
    }
}
