package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.Places;
import oneplace.record.exchange.Sealing;
import oneplace.record.exchange.looks.LogSight;
import oneplace.record.exchange.looks.LookEvent;
import oneplace.record.exchange.looks.LookQuestion;
import oneplace.record.person.Flag;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.LookFilter;
import oneplace.trust.audit.LookKey;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.PastLook;
import oneplace.trust.audit.Recorded;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Interaction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The log of looks as AuditEvents, read and searched; itself a look at everybody whose looks are told. */
@RestController
final class LookController {

    /** The type that is here. */
    static final String TYPE = "AuditEvent";

    private final Looks looks;
    private final Audit audit;
    private final Persons persons;
    private final Places places;
    private final Callers callers;
    private final Sealing sealing;
    private final Clock clock;

    LookController(
            Looks looks, Audit audit, Persons persons, Places places, Callers callers, Sealing sealing, Clock clock) {
        this.looks = looks;
        this.audit = audit;
        this.persons = persons;
        this.places = places;
        this.callers = callers;
        this.sealing = sealing;
        this.clock = clock;
    }

    @GetMapping("/fhir/AuditEvent/{id:[A-Za-z0-9.-]{1,64}}")
    ResponseEntity<byte[]> read(@PathVariable String id, HttpServletRequest request, Authentication who) {
        Form form = Form.of(request);
        Caller caller = caller(who, Interaction.READ);
        PastLook look = Recorded.parse(id).flatMap(looks::find).orElseThrow(Refusal::notFound);
        Map<Long, PersonId> people = people(List.of(look));
        note(caller, Verb.READ, List.of(look));
        return Answers.ok(form, LookEvent.json(look, places.place(), people));
    }

    @GetMapping("/fhir/AuditEvent")
    ResponseEntity<byte[]> byAddress(HttpServletRequest request, Authentication who) {
        return answer(SearchController.inAddress(request), request, who);
    }

    @PostMapping("/fhir/AuditEvent/_search")
    ResponseEntity<byte[]> byForm(HttpServletRequest request, Authentication who) throws IOException {
        return answer(SearchController.inForm(request), request, who);
    }

    private ResponseEntity<byte[]> answer(List<NameValue> all, HttpServletRequest request, Authentication who) {
        Form form = Form.of(request);
        Caller caller = caller(who, Interaction.SEARCH);
        PagePlace place = Queries.ours(all, "_page")
                .map(link -> PagePlace.of(sealing, caller, TYPE, link))
                .orElseGet(
                        () -> new PagePlace(TYPE, Queries.asking(all), !Preference.strict(request), Optional.empty()));
        LookQuestion question = question(place);
        String base = Base.of(request);
        if (question.counting()) {
            long total = question.filter().map(f -> looks.tally(f).looks()).orElse(0L);
            note(caller, Verb.COUNT, List.of());
            return Answers.ok(
                    form,
                    begun(base, place, question, caller, Optional.of(total)).done());
        }
        List<PastLook> found =
                found(question, place.after().flatMap(LookKey::parse).orElse(null));
        List<PastLook> shown = found.stream().limit(question.count()).toList();
        Optional<String> after = found.size() > shown.size()
                ? Optional.of(LookKey.of(shown.getLast()).written())
                : Optional.empty();
        note(caller, Verb.SEARCH, shown);
        BundleText bundle = begun(base, place, question, caller, Optional.empty());
        SelfLink.next(base, place, after, sealing, caller).ifPresent(next -> bundle.link("next", next));
        Map<Long, PersonId> people = people(shown);
        shown.forEach(look -> bundle.entry(
                base + "/" + TYPE + "/" + look.place().reference(),
                LookEvent.json(look, places.place(), people),
                ",\"search\":{\"mode\":\"match\"}"));
        ignored(bundle, question);
        return Answers.ok(form, bundle.done());
    }

    private LookQuestion question(PagePlace place) {
        try {
            LookQuestion question = LookQuestion.read(
                    place.parameters(),
                    places.place(),
                    id -> persons.number(id).map(persons::answersFor).orElse(List.of()));
            if (!place.lenient() && !question.ignored().isEmpty()) {
                throw Refusal.badRequest(
                        "not-supported",
                        "AuditEvent cannot be searched by " + question.ignored().getFirst() + ".");
            }
            return question;
        } catch (LookQuestion.Unreadable e) {
            throw Refusal.badRequest("invalid", String.valueOf(e.getMessage()));
        }
    }

    /** One more than a page holds. */
    private List<PastLook> found(LookQuestion question, @org.jspecify.annotations.Nullable LookKey after) {
        Optional<LookFilter> filter = question.filter();
        if (filter.isEmpty()) {
            return List.of();
        }
        if (!question.ids().isEmpty()) {
            return question.ids().stream()
                    .distinct()
                    .flatMap(id -> looks.find(id).stream())
                    .toList();
        }
        return looks.search(filter.get(), after, question.count() + 1);
    }

    private BundleText begun(String base, PagePlace place, LookQuestion question, Caller caller, Optional<Long> total) {
        PagePlace used = new PagePlace(place.of(), question.used(), place.lenient(), place.after());
        BundleText bundle = new BundleText("searchset", clock.instant(), 4096);
        total.ifPresent(bundle::total);
        return bundle.link("self", SelfLink.of(base, used, sealing, caller));
    }

    private static void ignored(BundleText bundle, LookQuestion question) {
        if (!question.ignored().isEmpty()) {
            List<Issue> issues = question.ignored().stream()
                    .map(name -> new Issue(
                            "warning",
                            "not-supported",
                            "",
                            "AuditEvent cannot be searched by " + name + "; it was left out."))
                    .toList();
            bundle.entry("\"resource\":" + JsonMapper.shared().writeValueAsString(Outcome.tree(issues))
                    + ",\"search\":{\"mode\":\"outcome\"}");
        }
    }

    /** The ids of the people of looks, as they are called today; of whoever answers as if absent nothing. */
    private Map<Long, PersonId> people(List<PastLook> shown) {
        List<Long> numbers = shown.stream()
                .flatMapToLong(past -> LongStream.of(past.look().persons()))
                .distinct()
                .boxed()
                .toList();
        Map<Long, PersonId> ids = new HashMap<>();
        if (!numbers.isEmpty()) {
            Map<Long, Person> living = persons.living(numbers);
            living.forEach((number, person) -> {
                if (!person.is(Flag.REDACTED)) {
                    ids.put(number, person.id());
                }
            });
        }
        return ids;
    }

    private Caller caller(Authentication who, Interaction interaction) {
        Caller caller = callers.of(who).may(interaction, TYPE);
        if (!LogSight.mayRead(caller.viewer())) {
            note(caller, Verb.REFUSED, List.of());
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    "The log of looks is read by systems whose purpose is administration and that see the whole place.");
        }
        return caller;
    }

    private void note(Caller caller, Verb verb, List<PastLook> shown) {
        var viewer = caller.viewer();
        long[] people = shown.stream()
                .flatMapToLong(past -> Arrays.stream(past.look().persons()))
                .distinct()
                .toArray();
        audit.record(new Look(
                viewer.who(),
                viewer.whoName(),
                viewer.organisation(),
                verb,
                viewer.purpose(),
                people,
                "who has looked: " + shown.size() + " AuditEvent"));
    }
}
