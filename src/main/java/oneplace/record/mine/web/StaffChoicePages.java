package oneplace.record.mine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import oneplace.base.kernel.InformationClass;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Staff write down what a person chose who does not do so online: who decided, and how they know. */
@Controller
class StaffChoicePages {

    private static final String ADDRESS = "/people/{id:[0-9a-fA-F-]{36}}/sharing/choices/{of}";

    private final SharingDoor door;
    private final Choosing choosing;

    StaffChoicePages(SharingDoor door, Choosing choosing) {
        this.door = door;
        this.choosing = choosing;
    }

    @GetMapping(ADDRESS)
    ModelAndView choice(HttpServletRequest request, @PathVariable String id, @PathVariable("of") String code) {
        var of = MyChoicesPages.known(code);
        return door.page(request, id, visit -> {
            require(visit, of);
            return page(visit, ChoiceForm.standing(choosing, visit.whole(), of), "", "");
        });
    }

    @PostMapping(ADDRESS)
    ModelAndView choose(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable("of") String code,
            @RequestParam MultiValueMap<String, String> sent) {
        var of = MyChoicesPages.known(code);
        return door.page(request, id, visit -> {
            require(visit, of);
            String decided = ChoiceForm.text(sent, "decided");
            String why = ChoiceForm.text(sent, "why");
            ChoiceForm form = ChoiceForm.sent(choosing, visit.whole(), of, sent).with(missing(decided, why));
            if (!form.errors().isEmpty()) {
                return page(visit, form, decided, why);
            }
            String by = visit.staff().nameAndTitle() + ", for " + decided + ": " + why;
            return door.change(visit, "sharing choice written down: " + of.code(), () -> {
                choosing.choose(visit.whole(), form.sharing(), by);
                return new ModelAndView("redirect:" + visit.address());
            });
        });
    }

    /** That somebody keeps a restricted class to few tells of it: only whoever is cleared for it sees or writes such a choice. */
    private static void require(SharingDoor.Visit visit, InformationClass of) {
        if (!visit.mayChoose() || (visit.viewer().clearance() & of.bit()) == 0) {
            throw new AccessDeniedException("the role does not include writing down such choices");
        }
    }

    private static Map<String, String> missing(String decided, String why) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (decided.isEmpty() || decided.length() > 100) {
            errors.put("decided", "Say who decided: the person, or who speaks for them by right");
        }
        if (why.isEmpty() || why.length() > 200) {
            errors.put("why", "Say why they do not choose online themselves, and how they told you");
        }
        return errors;
    }

    private static ModelAndView page(SharingDoor.Visit visit, ChoiceForm form, String decided, String why) {
        ModelAndView page = new ModelAndView("mine/staffChoice");
        page.setStatus(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("head", visit.head())
                .addObject("address", visit.address())
                .addObject("form", form)
                .addObject("decided", decided)
                .addObject("why", why);
    }
}
