package oneplace.record.mine.web;

import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Person;
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

/** Choosing for somebody who lets one decide, or for whom one decides by right. */
@Controller
class ActingPages {

    private static final String ADDRESS = "/my/for/{id:[0-9a-fA-F-]{36}}/choices";

    private final Self self;
    private final Speakers speakers;
    private final Choosing choosing;

    ActingPages(Self self, Speakers speakers, Choosing choosing) {
        this.self = self;
        this.speakers = speakers;
        this.choosing = choosing;
    }

    @GetMapping(ADDRESS)
    ModelAndView choices(Authentication who, @PathVariable String id) {
        Self.Me me = self.me(who);
        Speakers.ActingFor acting = acting(me, id);
        Person whom = acting.person();
        self.note(me, Verb.READ, "sharing choices, speaking for the person", whom.number());
        return named(new ModelAndView("mine/choices"), whom)
                .addObject("view", choosing.view(whom, address(whom), acting.classes()))
                .addObject("done", "");
    }

    @GetMapping(ADDRESS + "/{of}")
    ModelAndView choice(Authentication who, @PathVariable String id, @PathVariable("of") String code) {
        Self.Me me = self.me(who);
        InformationClass of = MyChoicesPages.known(code);
        Person whom = about(me, id, of);
        self.note(me, Verb.READ, "sharing choices, speaking for the person", whom.number());
        return page(ChoiceForm.standing(choosing, whom, of), whom);
    }

    @PostMapping(ADDRESS + "/{of}")
    ModelAndView choose(
            Authentication who,
            @PathVariable String id,
            @PathVariable("of") String code,
            @RequestParam MultiValueMap<String, String> sent) {
        Self.Me me = self.me(who);
        InformationClass of = MyChoicesPages.known(code);
        Person whom = about(me, id, of);
        ChoiceForm form = ChoiceForm.sent(choosing, whom, of, sent);
        if (!form.errors().isEmpty()) {
            return page(form, whom);
        }
        return self.together(() -> {
            choosing.choose(whom, form.sharing(), me.member().name() + ", speaking for the person");
            self.note(
                    me,
                    Verb.UPDATE,
                    "sharing choice, speaking for the person: " + form.of().code(),
                    whom.number());
            return new ModelAndView("redirect:" + address(whom));
        });
    }

    /** Whom they act for in a class they may see: of what they may not, its choices are none of their business. */
    private Person about(Self.Me me, String id, InformationClass of) {
        Speakers.ActingFor acting = acting(me, id);
        if ((acting.classes() & of.bit()) == 0) {
            throw refused(me);
        }
        return acting.person();
    }

    private Speakers.ActingFor acting(Self.Me me, String id) {
        return speakers.actsFor(me.person(), new PersonId(UUID.fromString(id))).orElseThrow(() -> refused(me));
    }

    private AccessDeniedException refused(Self.Me me) {
        self.note(me, Verb.REFUSED, "to choose for somebody", new long[0]);
        return new AccessDeniedException("they do not decide this for this person");
    }

    private static String address(Person whom) {
        return "/my/for/" + whom.id() + "/choices";
    }

    private static ModelAndView page(ChoiceForm form, Person whom) {
        ModelAndView page = named(new ModelAndView("mine/choice"), whom);
        page.setStatus(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("form", form).addObject("address", address(whom));
    }

    private static ModelAndView named(ModelAndView page, Person whom) {
        return page.addObject("whom", whom.name().spoken());
    }
}
