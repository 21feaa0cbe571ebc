package oneplace.record.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import oneplace.base.kernel.Ids;
import oneplace.base.kernel.London;
import oneplace.base.place.Permission;
import oneplace.record.person.CircleKind;
import oneplace.record.person.CircleMember;
import oneplace.record.person.Circles;
import oneplace.record.person.Fault;
import oneplace.record.person.NamedContact;
import oneplace.record.person.PersonDecision;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is around somebody, and whom to ask to get things changed. */
@Controller
class CirclePages {

    private final AboutDoor door;
    private final AboutPage about;
    private final Circles circles;
    private final Desk desk;
    private final Clock clock;

    CirclePages(AboutDoor door, AboutPage about, Circles circles, Desk desk, Clock clock) {
        this.door = door;
        this.about = about;
        this.circles = circles;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/people/{id:[0-9a-fA-F-]{36}}/about/circle")
    ModelAndView add(HttpServletRequest request, @PathVariable String id) {
        return door.change(
                request,
                id,
                Permission.WRITE_RECORD,
                visit -> page(visit, new Typed(Map.of("id", Ids.next().toString())), List.of()));
    }

    @PostMapping("/people/{id:[0-9a-fA-F-]{36}}/about/circle")
    ModelAndView join(HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> sent) {
        return door.change(request, id, Permission.WRITE_RECORD, visit -> {
            Typed typed = new Typed(sent);
            CircleMember member = new CircleMember(
                    entry(typed.text("id")).orElseGet(Ids::next),
                    typed.text("name"),
                    typed.text("relation"),
                    CircleKind.of(typed.text("kind")).orElse(CircleKind.OTHER),
                    typed.text("reach"),
                    typed.text("role"),
                    typed.text("guide").equals("yes"),
                    null,
                    null,
                    null);
            return change(
                    visit,
                    "circle of support",
                    () -> circles.join(visit.shown().id(), member, visit.clerk().recorder()),
                    faults -> page(visit, typed, faults));
        });
    }

    @PostMapping("/people/{id:[0-9a-fA-F-]{36}}/about/circle/leave")
    ModelAndView leave(HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> sent) {
        return door.change(request, id, Permission.WRITE_RECORD, visit -> {
            Optional<UUID> member = entry(new Typed(sent).text("member"));
            if (member.isEmpty()) {
                return about.of(visit, List.of(Fault.at("member", "member.absent")));
            }
            return change(
                    visit,
                    "circle of support",
                    () -> circles.leave(
                            visit.shown().id(), member.get(), visit.clerk().recorder()),
                    faults -> about.of(visit, faults));
        });
    }

    @GetMapping("/people/{id:[0-9a-fA-F-]{36}}/about/contact")
    ModelAndView contact(HttpServletRequest request, @PathVariable String id) {
        return door.change(request, id, Permission.WRITE_RECORD, visit -> contactPage(visit, Typed.NOTHING, List.of()));
    }

    @PostMapping("/people/{id:[0-9a-fA-F-]{36}}/about/contact")
    ModelAndView name(HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> sent) {
        return door.change(request, id, Permission.WRITE_RECORD, visit -> {
            Typed typed = new Typed(sent);
            LocalDate today = London.day(clock.instant());
            NamedContact contact = entry(typed.text("member"))
                    .flatMap(member -> circles.circle(visit.shown().id()).stream()
                            .filter(m -> m.id().equals(member))
                            .findFirst())
                    .map(m -> new NamedContact(m.name(), m.relation(), m.reach(), m.id(), today))
                    .orElseGet(() ->
                            new NamedContact(typed.text("name"), typed.text("role"), typed.text("reach"), null, today));
            return change(
                    visit,
                    "whom to contact",
                    () -> circles.nameContact(
                            visit.shown().id(), contact, visit.clerk().recorder()),
                    faults -> contactPage(visit, typed, faults));
        });
    }

    private ModelAndView change(
            AboutDoor.Visit visit,
            String what,
            Supplier<PersonDecision> change,
            Function<List<Fault>, ModelAndView> again) {
        return switch (desk.change(visit.clerk(), what, change)) {
            case PersonDecision.Refused(List<Fault> faults) -> again.apply(faults);
            case PersonDecision.Done done -> new ModelAndView("redirect:" + visit.address());
        };
    }

    private static Optional<UUID> entry(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static ModelAndView page(AboutDoor.Visit visit, Typed typed, List<Fault> faults) {
        return form("person/joinCircle", visit, typed, faults);
    }

    private ModelAndView contactPage(AboutDoor.Visit visit, Typed typed, List<Fault> faults) {
        List<CircleMember> circle = circles.circle(visit.shown().id()).stream()
                .filter(CircleMember::current)
                .toList();
        return form("person/nameContact", visit, typed, faults).addObject("circle", circle);
    }

    private static ModelAndView form(String view, AboutDoor.Visit visit, Typed typed, List<Fault> faults) {
        ModelAndView page = new ModelAndView(view);
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("head", visit.head())
                .addObject("address", visit.address())
                .addObject("typed", typed)
                .addObject("errors", Errors.of(faults));
    }
}
