package oneplace.record.sharedrecord.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import oneplace.base.place.Permission;
import oneplace.base.place.Places;
import oneplace.record.person.OwnPeople;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.LastEntries;
import oneplace.record.sharedrecord.web.Doorway.Caller;
import oneplace.trust.access.Relationship;
import oneplace.trust.access.Relationships;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My people: everybody my teams have a live relationship with. A name typed to narrow it down is posted, never in an address. */
@Controller
class CaseloadPages {

    private final Doorway doorway;
    private final OwnPeople ownPeople;
    private final Relationships relationships;
    private final LastEntries lastEntries;
    private final Places places;
    private final Clock clock;

    CaseloadPages(
            Doorway doorway,
            OwnPeople ownPeople,
            Relationships relationships,
            LastEntries lastEntries,
            Places places,
            Clock clock) {
        this.doorway = doorway;
        this.ownPeople = ownPeople;
        this.relationships = relationships;
        this.lastEntries = lastEntries;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/caseload")
    ModelAndView caseload(HttpServletRequest request) {
        return page(doorway.caller(request), "", 1);
    }

    @PostMapping("/caseload")
    ModelAndView narrowed(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") String page) {
        int number = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        return page(doorway.caller(request), name.strip(), number);
    }

    private ModelAndView page(Caller caller, String name, int number) {
        if (caller.staff().roles().stream().noneMatch(role -> places.place().allows(role, Permission.READ_RECORD))) {
            throw new AccessDeniedException("this role reads no records");
        }
        OwnPeople.Page page = ownPeople.list(caller.viewer(), name, number);
        long[] people = page.people().stream().mapToLong(Person::number).toArray();
        Map<Long, List<Relationship>> reasons = relationships.reasons(caller.viewer(), people).stream()
                .collect(Collectors.groupingBy(Relationship::person));
        Map<Long, Instant> last = lastEntries.of(caller.viewer(), people);
        Instant now = clock.instant();
        return new ModelAndView("sharedrecord/caseload")
                .addObject("name", name)
                .addObject("page", page)
                .addObject(
                        "rows",
                        page.people().stream()
                                .map(person -> CaseloadRow.of(
                                        person,
                                        reasons.getOrDefault(person.number(), List.of()),
                                        last.get(person.number()),
                                        places.place(),
                                        now))
                                .toList());
    }
}
