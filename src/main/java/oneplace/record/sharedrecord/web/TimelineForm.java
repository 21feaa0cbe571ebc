package oneplace.record.sharedrecord.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.Organisation;
import oneplace.record.sharedrecord.web.words.Headlines;
import oneplace.trust.shell.tag.Choice;

/**
 * The filters beside a timeline, with what is chosen. Organisations and classes are offered only where the record has
 * them for this viewer, with how many entries each holds.
 *
 * @param errors by field
 */
public record TimelineForm(
        List<Choice> organisations,
        List<String> chosenOrganisations,
        List<Choice> kinds,
        String chosenKind,
        List<Choice> classes,
        String chosenClass,
        String from,
        String to,
        Map<String, String> errors) {

    static TimelineForm of(TimelineFilter filter, OpenRecord record) {
        Map<Organisation, Integer> organisations = new LinkedHashMap<>();
        Map<InformationClass, Integer> classes = new LinkedHashMap<>();
        for (ReadEntry entry : TimelineView.shown(record.entries())) {
            record.place()
                    .organisation(entry.organisation())
                    .ifPresent(org -> organisations.merge(org, 1, Integer::sum));
            for (InformationClass of : InformationClass.values()) {
                if (entry.is(of)) {
                    classes.merge(of, 1, Integer::sum);
                }
            }
        }
        List<Choice> choices = organisations.entrySet().stream()
                .sorted(Comparator.comparing(
                        org -> org.getKey().sign().name() + org.getKey().name()))
                .map(org -> Choice.of(
                        org.getKey().code().value(),
                        org.getKey().sign() + " – " + org.getKey().name() + " (" + org.getValue() + ")"))
                .toList();
        return new TimelineForm(
                choices,
                filter.organisations().isEmpty()
                        ? choices.stream()
                                .map(choice -> String.valueOf(choice.value()))
                                .toList()
                        : filter.organisations(),
                Arrays.stream(KindFilter.values())
                        .map(kind -> Choice.of(kind.code(), kind.words()))
                        .toList(),
                filter.kind().code(),
                classes(classes),
                filter.of().map(InformationClass::code).orElse("all"),
                filter.from(),
                filter.to(),
                filter.errors());
    }

    private static List<Choice> classes(Map<InformationClass, Integer> found) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("all", "Everything")));
        Arrays.stream(InformationClass.values())
                .filter(found::containsKey)
                .map(of -> Choice.of(
                        of.code(), Headlines.capital(of.code().replace('-', ' ')) + " (" + found.get(of) + ")"))
                .forEach(choices::add);
        return List.copyOf(choices);
    }
}
