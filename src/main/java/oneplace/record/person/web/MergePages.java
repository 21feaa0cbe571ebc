package oneplace.record.person.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneplace.base.kernel.London;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.Permission;
import oneplace.record.person.Fault;
import oneplace.record.person.Flag;
import oneplace.record.person.MergePreview;
import oneplace.record.person.Merging;
import oneplace.record.person.Person;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.trust.audit.Verb;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Joining two records by hand after a preview, and taking a merge back. */
@Controller
class MergePages {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Desk desk;
    private final Persons persons;
    private final Merging merging;
    private final Clock clock;

    MergePages(Desk desk, Persons persons, Merging merging, Clock clock) {
        this.desk = desk;
        this.persons = persons;
        this.merging = merging;
        this.clock = clock;
    }

    @GetMapping("/people/merge")
    ModelAndView form(Authentication who) {
        desk.require(who, Permission.MERGE_PEOPLE);
        return page(Typed.NOTHING, List.of());
    }

    /** Shows both side by side; joins them when that page was confirmed. */
    @PostMapping("/people/merge")
    ModelAndView merge(Authentication who, @RequestParam Map<String, String> sent) {
        Clerk clerk = desk.require(who, Permission.MERGE_PEOPLE);
        Typed typed = new Typed(sent);
        List<Fault> faults = new ArrayList<>();
        Optional<Person> into = record(typed, "into", faults);
        Optional<Person> from = record(typed, "from", faults);
        if (into.isEmpty() || from.isEmpty()) {
            return page(typed, faults);
        }
        Optional<MergePreview> preview =
                merging.preview(from.get().id(), into.get().id());
        if (preview.isEmpty()) {
            return page(typed, List.of(Fault.at("from", "merge.none")));
        }
        if (!typed.text("confirmed").equals("yes")) {
            return preview(clerk, preview.get(), typed, List.of());
        }
        PersonDecision decision = desk.change(
                clerk,
                "joined two records",
                () -> merging.merge(from.get().id(), into.get().id(), typed.text("reason"), clerk.recorder()),
                from.get().number(),
                into.get().number());
        return switch (decision) {
            case PersonDecision.Refused(List<Fault> refused) -> preview(clerk, preview.get(), typed, refused);
            case PersonDecision.Done done -> new ModelAndView("redirect:/people/merges");
        };
    }

    /** A record by NHS number, or by the address of its page. Redacted ones are absent here too. */
    private Optional<Person> record(Typed typed, String field, List<Fault> faults) {
        String text = typed.text(field);
        Matcher id = ID.matcher(text);
        Optional<Person> person = id.find()
                ? persons.find(PersonId.of(id.group()))
                : NhsNumber.parse(text).flatMap(persons::holder);
        Optional<Person> open = person.filter(p -> !p.is(Flag.REDACTED));
        if (open.isEmpty()) {
            faults.add(Fault.at(field, "merge.which"));
        }
        return open;
    }

    @GetMapping("/people/merges")
    ModelAndView merges(Authentication who) {
        Clerk clerk = desk.require(who, Permission.MERGE_PEOPLE);
        return merges(clerk, Typed.NOTHING, List.of());
    }

    @PostMapping("/people/merges/undo")
    ModelAndView undo(Authentication who, @RequestParam Map<String, String> sent) {
        Clerk clerk = desk.require(who, Permission.MERGE_PEOPLE);
        Typed typed = new Typed(sent);
        String merge = typed.text("merge");
        long number = merge.matches("\\d{1,18}") ? Long.parseLong(merge) : 0;
        PersonDecision decision = desk.change(
                clerk, "took a merge back", () -> merging.unmerge(number, typed.text("reason"), clerk.recorder()));
        return switch (decision) {
            case PersonDecision.Refused(List<Fault> refused) -> merges(clerk, typed, refused);
            case PersonDecision.Done done -> new ModelAndView("redirect:/people/merges");
        };
    }

    private ModelAndView merges(Clerk clerk, Typed typed, List<Fault> faults) {
        desk.note(clerk, Verb.LIST, "merges");
        return status(new ModelAndView("person/merges"), faults)
                .addObject("merges", merging.recent(0, 50))
                .addObject("typed", typed);
    }

    private ModelAndView page(Typed typed, List<Fault> faults) {
        return status(new ModelAndView("person/merge"), faults).addObject("typed", typed);
    }

    private ModelAndView preview(Clerk clerk, MergePreview preview, Typed typed, List<Fault> faults) {
        desk.note(
                clerk,
                Verb.READ,
                "before a merge, side by side",
                preview.from().number(),
                preview.into().number());
        LocalDate today = London.day(clock.instant());
        return status(new ModelAndView("person/mergePreview"), faults)
                .addObject("sides", SideView.of(preview, today))
                .addObject("from", preview.from().id().toString())
                .addObject("into", preview.into().id().toString())
                .addObject("typed", typed);
    }

    private static ModelAndView status(ModelAndView page, List<Fault> faults) {
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("errors", Errors.of(faults));
    }
}
