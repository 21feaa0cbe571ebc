package oneplace.record.mine.web;

import oneplace.base.kernel.InformationClass;
import oneplace.trust.audit.Verb;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who may see what, chosen by the person. */
@Controller
class MyChoicesPages {

    static final String ADDRESS = "/my/choices";

    private final Self self;
    private final Choosing choosing;

    MyChoicesPages(Self self, Choosing choosing) {
        this.self = self;
        this.choosing = choosing;
    }

    @GetMapping(ADDRESS)
    ModelAndView choices(Authentication who, @RequestParam(defaultValue = "") String done) {
        Self.Me me = self.me(who);
        self.note(me, Verb.READ, "own sharing choices");
        return new ModelAndView("mine/choices")
                .addObject("view", choosing.view(me.person(), ADDRESS))
                .addObject(
                        "done",
                        InformationClass.of(done)
                                .map(of -> ClassWords.of(of).title())
                                .orElse(""));
    }

    @GetMapping(ADDRESS + "/{of}")
    ModelAndView choice(Authentication who, @PathVariable("of") String code) {
        Self.Me me = self.me(who);
        InformationClass of = known(code);
        self.note(me, Verb.READ, "own sharing choices");
        return page(ChoiceForm.standing(choosing, me.person(), of));
    }

    @PostMapping(ADDRESS + "/{of}")
    ModelAndView choose(
            Authentication who, @PathVariable("of") String code, @RequestParam MultiValueMap<String, String> sent) {
        Self.Me me = self.me(who);
        ChoiceForm form = ChoiceForm.sent(choosing, me.person(), known(code), sent);
        if (!form.errors().isEmpty()) {
            return page(form);
        }
        self.change(
                me,
                "own sharing choice: " + form.of().code(),
                () -> choosing.choose(me.person(), form.sharing(), me.member().name()));
        return new ModelAndView("redirect:" + ADDRESS + "?done=" + form.of().code());
    }

    private static ModelAndView page(ChoiceForm form) {
        ModelAndView page = new ModelAndView("mine/choice");
        page.setStatus(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("form", form).addObject("address", ADDRESS);
    }

    static InformationClass known(String code) {
        return InformationClass.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
