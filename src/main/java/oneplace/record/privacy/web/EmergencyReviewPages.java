package oneplace.record.privacy.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.place.Permission;
import oneplace.record.person.Persons;
import oneplace.record.privacy.rules.AnswerRule;
import oneplace.trust.access.Emergencies;
import oneplace.trust.access.Emergency;
import oneplace.trust.access.EmergencyOutcome;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Records opened in an emergency, each to be checked by somebody who did not open it. */
@Controller
class EmergencyReviewPages {

    private static final String ALL = "/privacy/emergencies";
    private static final int LATEST = 100;

    private final Officers officers;
    private final Emergencies emergencies;
    private final EmergencyLines lines;
    private final Persons persons;
    private final TransactionOperations together;
    private final Clock clock;

    EmergencyReviewPages(
            Officers officers,
            Emergencies emergencies,
            EmergencyLines lines,
            Persons persons,
            TransactionOperations together,
            Clock clock) {
        this.officers = officers;
        this.emergencies = emergencies;
        this.lines = lines;
        this.persons = persons;
        this.together = together;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView queue(Authentication who, @RequestParam(defaultValue = "") String show) {
        StaffMember officer = officers.require(who, Permission.REVIEW_EMERGENCY_LOOKS);
        boolean checked = show.equals("checked");
        List<Emergency> shown = checked ? emergencies.reviewed(LATEST) : emergencies.toReview();
        officers.note(
                officer,
                Verb.LIST,
                "records opened in an emergency",
                shown.stream().mapToLong(Emergency::person).distinct().toArray());
        return new ModelAndView("privacy/emergencies")
                .addObject("emergencies", lines.reviewed(shown))
                .addObject("checked", checked);
    }

    @GetMapping(ALL + "/{id}")
    ModelAndView one(Authentication who, @PathVariable String id) {
        StaffMember officer = officers.require(who, Permission.REVIEW_EMERGENCY_LOOKS);
        Emergency emergency = known(id);
        officers.note(officer, Verb.READ, "a record opened in an emergency", emergency.person());
        return page(emergency, Kept.NOTHING, Map.of());
    }

    @PostMapping(ALL + "/{id}")
    ModelAndView review(Authentication who, @PathVariable String id, @RequestParam Map<String, String> sent) {
        StaffMember officer = officers.require(who, Permission.REVIEW_EMERGENCY_LOOKS);
        Emergency emergency = known(id);
        Kept typed = new Kept(sent);
        Optional<EmergencyOutcome> outcome = EmergencyOutcome.of(typed.text("outcome"));
        Map<String, String> faults = new LinkedHashMap<>();
        if (emergency.who().equals(officer.id().toString())) {
            faults.put("outcome", "own-look");
        } else if (outcome.isEmpty()) {
            faults.put("outcome", "no-outcome");
        }
        AnswerRule.faults(typed.text("words"))
                .values()
                .forEach(code -> faults.put("words", code.equals("no-words") ? "no-told" : code));
        if (!faults.isEmpty()) {
            return page(emergency, typed, Faults.sentences(faults));
        }
        boolean first = Boolean.TRUE.equals(together.execute(status -> {
            boolean made = emergencies.review(
                    emergency.id(),
                    new Emergency.Review(
                            clock.instant(), officer.id().toString(), outcome.orElseThrow(), typed.text("words")));
            if (made) {
                officers.note(officer, Verb.UPDATE, "the check of a record opened in an emergency", emergency.person());
            }
            return made;
        }));
        return first ? new ModelAndView("redirect:" + ALL) : page(known(id), typed, Faults.at("words", "moved"));
    }

    private ModelAndView page(Emergency emergency, Kept typed, Map<String, String> errors) {
        ModelAndView page = new ModelAndView("privacy/emergency");
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("view", lines.reviewed(List.of(emergency)).getFirst())
                .addObject(
                        "looks",
                        persons.id(emergency.person())
                                .map(person -> PersonLooksPages.address(person) + "?kind=people")
                                .orElse(""))
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    private Emergency known(String id) {
        return Kept.uuid(id)
                .flatMap(emergencies::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
