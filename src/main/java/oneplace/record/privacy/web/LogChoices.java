package oneplace.record.privacy.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Organisation;
import oneplace.base.place.Place;
import oneplace.trust.audit.Verb;
import oneplace.trust.shell.tag.Option;

/** What the search of the log lets one choose from. */
public record LogChoices(List<Option> organisations, List<Option> verbs, List<Option> purposes, List<Option> kinds) {

    static LogChoices of(Place place) {
        return new LogChoices(
                with(
                        "All organisations",
                        place.organisations().stream()
                                .sorted(Comparator.comparing(Organisation::name))
                                .map(one -> Option.of(one.code().value(), one.name()))),
                with(
                        "Whatever was done",
                        Arrays.stream(Verb.values()).map(verb -> Option.of(verb.name(), words(verb.name())))),
                with(
                        "All purposes",
                        Arrays.stream(Purpose.values())
                                .map(purpose -> Option.of(purpose.name(), LookWords.purpose(purpose)))),
                LookKind.options());
    }

    private static List<Option> with(String all, Stream<Option> those) {
        return Stream.concat(Stream.of(Option.of("", all)), those).toList();
    }

    /** <em>Break glass</em>. */
    private static String words(String name) {
        String words = name.toLowerCase(Locale.UK).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
