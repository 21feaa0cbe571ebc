package oneplace.record.mine.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import oneplace.base.kernel.Ids;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.London;
import oneplace.base.place.Place;
import oneplace.trust.access.ProxyBasis;
import oneplace.trust.access.ProxyGrant;
import oneplace.trust.access.ProxyKind;
import oneplace.trust.shell.tag.Choice;
import oneplace.trust.shell.tag.DatePart;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form that lets somebody speak for a person, as it was sent. */
public record SpeakerForm(MultiValueMap<String, String> sent, Map<String, String> errors) {

    private static final List<String> CLASSES = List.of("general", "social-care", "administrative");
    private static final int LONGEST = 200;

    /** A form nobody has typed in: what most people share, nothing restricted. */
    static SpeakerForm blank() {
        MultiValueMap<String, String> usual = new LinkedMultiValueMap<>();
        usual.put("class", CLASSES);
        return new SpeakerForm(usual, Map.of());
    }

    /** What was sent, with what is wrong with what every such form asks. */
    static SpeakerForm of(MultiValueMap<String, String> sent, LocalDate today) {
        SpeakerForm form = new SpeakerForm(sent, new LinkedHashMap<>());
        for (String field : List.of("name", "scope")) {
            if (form.text(field).isEmpty() || form.text(field).length() > LONGEST) {
                form.errors.put(
                        field,
                        field.equals("name") ? "Enter their name" : "Say in a few words what they may help with");
            }
        }
        if (form.kind().isEmpty()) {
            form.errors.put("kind", "Choose what they are to the person");
        }
        if (form.text("until-year").isEmpty() && form.text("until-day").isEmpty()) {
            return form;
        }
        if (form.until().filter(day -> day.isAfter(today)).isEmpty()) {
            form.errors.put("until-day", "Enter a day to come, for example 27 3 2028, or none");
        }
        return form;
    }

    SpeakerForm with(String field, String error) {
        errors.put(field, error);
        return this;
    }

    Optional<ProxyKind> kind() {
        return ProxyKind.of(text("kind"));
    }

    Optional<ProxyBasis> basis() {
        return ProxyBasis.of(text("basis"));
    }

    /** The last day, if one was entered. */
    Optional<LocalDate> until() {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text("until-year")),
                    Integer.parseInt(text("until-month")),
                    Integer.parseInt(text("until-day"))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The grant; call only without errors. @param end the first moment it does not count, if there is one */
    ProxyGrant grant(long person, ProxyBasis basis, Optional<Instant> end, String by, String seen, Instant now) {
        return new ProxyGrant(
                Ids.next(),
                person,
                OptionalLong.empty(),
                text("name"),
                text("relation"),
                kind().orElseThrow(),
                basis,
                classes(),
                sent.containsKey("message"),
                sent.containsKey("act"),
                text("scope"),
                now,
                end,
                now,
                by,
                seen,
                Optional.empty(),
                Optional.empty());
    }

    long classes() {
        return sent.getOrDefault("class", List.of()).stream()
                .flatMap(code -> InformationClass.of(code).stream())
                .mapToLong(InformationClass::bit)
                .reduce(0, (a, b) -> a | b);
    }

    /** The end of the last day that was entered. */
    Optional<Instant> end() {
        return until().map(day -> day.plusDays(1).atStartOfDay(London.ZONE).toInstant());
    }

    /** What stands in a field. */
    public String text(String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.replace("\0", "").strip();
    }

    /** What is ticked. */
    public List<String> ticked(String field) {
        return sent.getOrDefault(field, List.of());
    }

    /** The parts of the last day. */
    public List<DatePart> untilParts() {
        return DatePart.date("until", text("until-day"), text("until-month"), text("until-year"));
    }

    /** The classes there are, restricted ones last and marked. */
    static List<Choice> classes(Place place) {
        return Arrays.stream(InformationClass.values())
                .map(of -> place.restrictedClasses().contains(of)
                        ? Choice.of(of.code(), ClassWords.of(of).title(), "Restricted: only if you are sure")
                        : Choice.of(of.code(), ClassWords.of(of).title()))
                .toList();
    }

    static List<Choice> kinds(ProxyKind... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> Choice.of(kind.code(), History.capital(kind.words())))
                .toList();
    }
}
