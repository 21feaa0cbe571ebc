package oneplace.record.privacy.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import oneplace.base.kernel.London;
import oneplace.base.place.Organisation;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.record.person.Persons;
import oneplace.record.privacy.rules.CsvText;
import oneplace.trust.access.Emergency;
import oneplace.trust.audit.FoldedLook;
import oneplace.trust.audit.LookFilter;
import oneplace.trust.audit.LookKey;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.PastLook;
import oneplace.trust.shell.tag.Option;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The list of looks at one person, as a page and as a file. The caller has decided who may ask, and notes it. */
@Component
class LooksAt {

    private static final int LINES_AT_ONCE = 500;
    /** A file ends here; whoever needs more asks for fewer days at a time. */
    private static final int MOST_LINES = 20_000;

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Looks looks;
    private final EmergencyLines emergencies;
    private final LookLines lines;
    private final Persons persons;
    private final Places places;
    private final Clock clock;

    LooksAt(Looks looks, EmergencyLines emergencies, LookLines lines, Persons persons, Places places, Clock clock) {
        this.looks = looks;
        this.emergencies = emergencies;
        this.lines = lines;
        this.persons = persons;
        this.places = places;
        this.clock = clock;
    }

    /** What is asked, read out of an address. */
    LooksAsked asked(Map<String, String> sent) {
        LocalDate today = London.day(clock.instant());
        return LooksAsked.read(sent, places.place(), today);
    }

    /**
     * A page.
     *
     * @param person the number of the living record; looks at records joined to it count
     * @param self the account of the person, when it is they who ask
     */
    LooksView page(LooksAsked asked, long person, Perspective to, Optional<String> self, String address) {
        List<Long> people = persons.answersFor(person);
        List<Emergency> opened = emergencies.of(people);
        List<LookFilter.Unseen> unseen = EmergencyLines.unseen(opened, to);
        List<FoldedLook> found =
                looks.folded(asked.filter(people, unseen), asked.after().orElse(null), Looks.PAGE + 1);
        List<FoldedLook> shown = found.stream().limit(Looks.PAGE).toList();
        Optional<LookKey> next =
                found.size() > shown.size() ? Optional.of(shown.getLast().key()) : Optional.empty();
        LookFilter whole = asked.whole(people, unseen);
        return new LooksView(
                address,
                asked.kept(),
                asked.errors(),
                lines.at(people, shown, to, self),
                looks.tally(whole),
                organisations(whole),
                LookKind.options(),
                LooksView.days(asked.period()),
                next.map(key -> address + asked.query(Optional.of(key))).orElse(""),
                address + ".csv" + asked.query(Optional.empty()),
                asked.after().isEmpty(),
                emergencies.told(opened, to));
    }

    private List<Option> organisations(LookFilter whole) {
        Place place = places.place();
        Stream<Option> all = Stream.of(Option.of("", "All organisations"));
        Stream<Option> those = looks.organisations(whole).stream()
                .flatMap(number -> place.organisation(number).stream())
                .sorted(java.util.Comparator.comparing(Organisation::name))
                .map(one -> Option.of(one.code().value(), one.name()));
        return Stream.concat(all, those).toList();
    }

    /** The file: every look by itself, none folded. */
    ResponseEntity<byte[]> file(LooksAsked asked, long person, Perspective to, Optional<String> self) {
        List<Long> people = persons.answersFor(person);
        var bytes = new java.io.ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            out.write('\uFEFF'); // so that a spreadsheet reads it as UTF-8
            out.write(LookFile.HEAD);
            LookFilter filter = asked.filter(people, EmergencyLines.unseen(emergencies.of(people), to));
            LookKey after = null;
            for (int written = 0; written < MOST_LINES; written += LINES_AT_ONCE) {
                List<PastLook> some = looks.search(filter, after, LINES_AT_ONCE);
                for (LookLine line :
                        lines.at(people, some.stream().map(FoldedLook::of).toList(), to, self)) {
                    out.write(CsvText.line(LookFile.cells(line)));
                }
                if (some.size() < LINES_AT_ONCE) {
                    break;
                }
                after = LookKey.of(some.getLast());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LookFile.answer(bytes.toByteArray(), "who-has-looked.csv", CSV);
    }
}
