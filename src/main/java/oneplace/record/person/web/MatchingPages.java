package oneplace.record.person.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.London;
import oneplace.base.place.Permission;
import oneplace.record.person.Fault;
import oneplace.record.person.MatchReview;
import oneplace.record.person.MatchReviews;
import oneplace.record.person.PersonDecision;
import oneplace.trust.audit.Verb;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue of possible matches, and deciding one. */
@Controller
class MatchingPages {

    private static final int PAGE = 20;

    private final Desk desk;
    private final MatchReviews reviews;
    private final Clock clock;

    MatchingPages(Desk desk, MatchReviews reviews, Clock clock) {
        this.desk = desk;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping("/people/matching")
    ModelAndView queue(Authentication who) {
        Clerk clerk = desk.require(who, Permission.MERGE_PEOPLE);
        List<MatchReview> waiting = reviews.waiting(0, PAGE);
        desk.note(clerk, Verb.LIST, "possible matches", numbers(waiting));
        return new ModelAndView("person/matching")
                .addObject("waiting", waiting)
                .addObject("total", reviews.waiting())
                .addObject("today", today());
    }

    @GetMapping("/people/matching/{review:\\d{1,18}}")
    ModelAndView review(Authentication who, @PathVariable long review) {
        Clerk clerk = desk.require(who, Permission.MERGE_PEOPLE);
        Optional<MatchReview> waiting = reviews.find(review);
        if (waiting.isEmpty()) {
            return decided();
        }
        return page(clerk, waiting.get(), Typed.NOTHING, List.of());
    }

    @PostMapping("/people/matching/{review:\\d{1,18}}")
    ModelAndView decide(Authentication who, @PathVariable long review, @RequestParam Map<String, String> sent) {
        Clerk clerk = desk.require(who, Permission.MERGE_PEOPLE);
        Typed typed = new Typed(sent);
        Optional<MatchReview> waiting = reviews.find(review);
        if (waiting.isEmpty()) {
            return decided();
        }
        String answer = typed.text("answer");
        if (!answer.equals("same") && !answer.equals("different")) {
            return page(clerk, waiting.get(), typed, List.of(Fault.at("answer", "review.answer")));
        }
        boolean same = answer.equals("same");
        PersonDecision decision = desk.change(
                clerk,
                same ? "possible match: one person, joined" : "possible match: two people",
                () -> reviews.decide(review, same, typed.text("reason"), clerk.recorder()),
                numbers(List.of(waiting.get())));
        return switch (decision) {
            case PersonDecision.Refused(List<Fault> faults) -> page(clerk, waiting.get(), typed, faults);
            case PersonDecision.Done done -> new ModelAndView("redirect:/people/matching");
        };
    }

    private static ModelAndView decided() {
        ModelAndView page = new ModelAndView("person/decided");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private ModelAndView page(Clerk clerk, MatchReview review, Typed typed, List<Fault> faults) {
        desk.note(clerk, Verb.READ, "possible match, side by side", numbers(List.of(review)));
        ModelAndView page = new ModelAndView("person/review");
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("review", review)
                .addObject("sides", SideView.of(review.preview(), today()))
                .addObject("typed", typed)
                .addObject("errors", Errors.of(faults));
    }

    private static long[] numbers(List<MatchReview> reviews) {
        return reviews.stream()
                .flatMapToLong(r -> java.util.stream.LongStream.of(
                        r.preview().from().number(), r.preview().into().number()))
                .distinct()
                .toArray();
    }

    private LocalDate today() {
        return London.day(clock.instant());
    }
}
