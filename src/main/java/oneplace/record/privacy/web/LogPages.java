package oneplace.record.privacy.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.London;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.Permission;
import oneplace.base.place.Places;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.record.privacy.rules.CsvText;
import oneplace.trust.audit.LookFilter;
import oneplace.trust.audit.LookKey;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.PastLook;
import oneplace.trust.audit.Recorded;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The privacy officer's search of the log. What is searched is sent as a form: nobody stands in an address. */
@Controller
class LogPages {

    private static final String ADDRESS = "/privacy/looks";
    private static final int FILE_AT_ONCE = 1_000;
    private static final int MOST_IN_A_FILE = 50_000;

    private final Officers officers;
    private final Looks looks;
    private final LogLines lines;
    private final Viewing viewing;
    private final Persons persons;
    private final Places places;
    private final Clock clock;

    LogPages(
            Officers officers,
            Looks looks,
            LogLines lines,
            Viewing viewing,
            Persons persons,
            Places places,
            Clock clock) {
        this.officers = officers;
        this.looks = looks;
        this.lines = lines;
        this.viewing = viewing;
        this.persons = persons;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView form(Authentication who) {
        officers.require(who, Permission.READ_AUDIT);
        return page(asked(Map.of()), Map.of());
    }

    @PostMapping(ADDRESS)
    ModelAndView search(Authentication who, @RequestParam Map<String, String> sent) {
        StaffMember officer = officers.require(who, Permission.READ_AUDIT);
        LogAsked asked = asked(sent);
        Map<String, String> errors = new LinkedHashMap<>(asked.errors());
        Optional<Person> person = person(asked, errors);
        List<String> viewers = viewers(asked, errors);
        if (!errors.isEmpty()) {
            return page(asked, errors);
        }
        List<PastLook> found = found(asked, viewers, person);
        List<PastLook> shown = found.stream().limit(Looks.PAGE).toList();
        officers.note(officer, Verb.SEARCH, "the log: " + shown.size() + " looks", numbers(person));
        Map<String, String> again =
                asked.again(person.map(p -> p.id().toString()).orElse(""));
        return page(asked, Map.of())
                .addObject("found", lines.of(shown))
                .addObject("whose", person.map(p -> Whose.name(p)).orElse(""))
                .addObject("again", again)
                .addObject(
                        "next",
                        found.size() > shown.size()
                                ? LookKey.of(shown.getLast()).written()
                                : "");
    }

    @PostMapping(ADDRESS + ".csv")
    ResponseEntity<?> file(Authentication who, @RequestParam Map<String, String> sent) {
        StaffMember officer = officers.require(who, Permission.READ_AUDIT);
        LogAsked asked = asked(sent);
        Map<String, String> errors = new LinkedHashMap<>(asked.errors());
        Optional<Person> person = person(asked, errors);
        List<String> viewers = viewers(asked, errors);
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().build();
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("\uFEFF" + LogLines.HEAD).getBytes(StandardCharsets.UTF_8));
        LookFilter filter = asked.filter(viewers, people(person));
        LookKey after = null;
        int written = 0;
        while (written < MOST_IN_A_FILE) {
            List<PastLook> some = looks.search(filter, after, FILE_AT_ONCE);
            lines.of(some)
                    .forEach(line ->
                            bytes.writeBytes(CsvText.line(LogLines.cells(line)).getBytes(StandardCharsets.UTF_8)));
            written += some.size();
            if (some.size() < FILE_AT_ONCE) {
                break;
            }
            after = LookKey.of(some.getLast());
        }
        officers.note(officer, Verb.EXPORT, "the log: " + written + " looks", numbers(person));
        return LookFile.answer(bytes.toByteArray(), "looks.csv", new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    private LogAsked asked(Map<String, String> sent) {
        return LogAsked.read(sent, places.place(), London.day(clock.instant()));
    }

    /** One look more than a page holds; or the one look whose reference was typed. */
    private List<PastLook> found(LogAsked asked, List<String> viewers, Optional<Person> person) {
        Optional<Recorded> reference = Recorded.parse(asked.kept().text("reference"));
        return reference
                .map(place -> looks.find(place).stream().toList())
                .orElseGet(() -> looks.search(
                        asked.filter(viewers, people(person)), asked.after().orElse(null), Looks.PAGE + 1));
    }

    private List<Long> people(Optional<Person> person) {
        return person.map(p -> persons.answersFor(p.number())).orElse(List.of());
    }

    private static long[] numbers(Optional<Person> person) {
        return person.stream().mapToLong(Person::number).toArray();
    }

    private Optional<Person> person(LogAsked asked, Map<String, String> errors) {
        String typed = asked.kept().text("nhsNumber").replaceAll("\\s", "");
        if (!typed.isEmpty()) {
            Optional<Person> holder = NhsNumber.parse(typed).flatMap(persons::holder);
            if (holder.isEmpty()) {
                errors.put("nhsNumber", "Nobody here has this NHS number");
            }
            return holder;
        }
        if (asked.person().isEmpty()) {
            return Optional.empty();
        }
        Optional<Person> chosen =
                asked.person().matches("[0-9a-f-]{36}") ? persons.find(PersonId.of(asked.person())) : Optional.empty();
        if (chosen.isEmpty()) {
            errors.put("nhsNumber", "Choose the person again");
        }
        return chosen;
    }

    private List<String> viewers(LogAsked asked, Map<String, String> errors) {
        if (asked.viewers().isEmpty()) {
            return List.of();
        }
        List<String> who = viewing.named(asked.viewers());
        if (who.isEmpty()) {
            errors.put("viewer", "Nobody who can look is called that");
        }
        return who;
    }

    private ModelAndView page(LogAsked asked, Map<String, String> errors) {
        ModelAndView page = new ModelAndView("privacy/log");
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("typed", asked.kept())
                .addObject("errors", errors)
                .addObject("choices", LogChoices.of(places.place()))
                .addObject("days", LooksView.days(asked.period()));
    }
}
