package oneplace.record.mine.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.London;
import oneplace.base.place.Places;
import oneplace.record.person.PartialDate;
import oneplace.record.person.Person;
import oneplace.trust.access.ProxyBasis;
import oneplace.trust.access.ProxyKind;
import oneplace.trust.audit.Verb;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who speaks for me, and for whom I speak. */
@Controller
class MySpeakersPages {

    static final String ADDRESS = "/my/speakers";

    private final Self self;
    private final Speakers speakers;
    private final Places places;
    private final Clock clock;

    MySpeakersPages(Self self, Speakers speakers, Places places, Clock clock) {
        this.self = self;
        this.speakers = speakers;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Authentication who) {
        Self.Me me = self.me(who);
        self.note(me, Verb.READ, "who speaks for them");
        return new ModelAndView("mine/speakers")
                .addObject("forMe", speakers.of(me.person()))
                .addObject("iFor", speakers.heldBy(me.person()));
    }

    @GetMapping(ADDRESS + "/invite")
    ModelAndView form(Authentication who) {
        self.me(who);
        return invite(SpeakerForm.blank());
    }

    @PostMapping(ADDRESS + "/invite")
    ModelAndView invite(Authentication who, @RequestParam MultiValueMap<String, String> sent) {
        Self.Me me = self.me(who);
        SpeakerForm form = SpeakerForm.of(sent, London.day(clock.instant()));
        if (form.kind().filter(kind -> !isOwnToGive(kind)).isPresent()) {
            form.with("kind", "Choose from the list");
        }
        if (!form.errors().isEmpty()) {
            return invite(form);
        }
        Speakers.Offer offer = self.together(() -> {
            Speakers.Offer made = speakers.offer(form.grant(
                    me.person().number(),
                    ProxyBasis.OWN_WISH,
                    form.end(),
                    me.member().name(),
                    "",
                    clock.instant()));
            self.note(me, Verb.UPDATE, "asked somebody to speak for them");
            return made;
        });
        return new ModelAndView("mine/speakerCode")
                .addObject("name", form.text("name"))
                .addObject("code", offer.code())
                .addObject("until", offer.until());
    }

    @PostMapping(ADDRESS + "/{id:[0-9a-fA-F-]{36}}/end")
    ModelAndView end(Authentication who, @PathVariable String id, @RequestParam(defaultValue = "") String why) {
        Self.Me me = self.me(who);
        String because = why.replace("\0", "").strip();
        return self.together(() -> {
            long whom = speakers.end(
                            me.person(),
                            UUID.fromString(id),
                            me.member().name(),
                            because.length() > 200 ? because.substring(0, 200) : because)
                    .orElseThrow(() -> new AccessDeniedException("no such grant of theirs"))
                    .person();
            self.note(me, Verb.UPDATE, "ended that somebody speaks for somebody", whom);
            return new ModelAndView("redirect:" + ADDRESS);
        });
    }

    @GetMapping(ADDRESS + "/accept")
    ModelAndView accept(Authentication who) {
        self.me(who);
        return accept(Map.of(), Map.of());
    }

    @PostMapping(ADDRESS + "/accept")
    ModelAndView accept(Authentication who, @RequestParam Map<String, String> sent) {
        Self.Me me = self.me(who);
        Optional<PartialDate> born = born(sent);
        Optional<Person> whom = self.together(() -> {
            Optional<Person> accepted = born.flatMap(date -> speakers.accept(me.person(), text(sent, "code"), date));
            accepted.ifPresent(person -> self.note(me, Verb.UPDATE, "accepted to speak for somebody", person.number()));
            return accepted;
        });
        if (whom.isEmpty()) {
            Map<String, String> errors = new LinkedHashMap<>();
            errors.put("code", "The code and the birth date do not belong together, or the code is too old");
            self.note(me, Verb.REFUSED, "to speak for somebody: code refused", new long[0]);
            return accept(sent, errors);
        }
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private static boolean isOwnToGive(ProxyKind kind) {
        return kind == ProxyKind.FAMILY_OR_FRIEND || kind == ProxyKind.PERSONAL_GUIDE || kind == ProxyKind.ADVOCATE;
    }

    private ModelAndView invite(SpeakerForm form) {
        ModelAndView page = new ModelAndView("mine/speakerInvite");
        page.setStatus(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("form", form)
                .addObject("classes", SpeakerForm.classes(places.place()))
                .addObject(
                        "kinds",
                        SpeakerForm.kinds(ProxyKind.FAMILY_OR_FRIEND, ProxyKind.PERSONAL_GUIDE, ProxyKind.ADVOCATE));
    }

    private static ModelAndView accept(Map<String, String> sent, Map<String, String> errors) {
        ModelAndView page = new ModelAndView("mine/speakerAccept");
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("code", text(sent, "code"))
                .addObject("day", text(sent, "born-day"))
                .addObject("month", text(sent, "born-month"))
                .addObject("year", text(sent, "born-year"))
                .addObject("errors", errors);
    }

    private static Optional<PartialDate> born(Map<String, String> sent) {
        String text = "%4s-%2s-%2s"
                .formatted(text(sent, "born-year"), text(sent, "born-month"), text(sent, "born-day"))
                .replace(' ', '0');
        return PartialDate.parse(text);
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").replace("\0", "").strip();
    }
}
