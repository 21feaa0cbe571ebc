package oneplace.record.mine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import oneplace.record.person.Demographics;
import oneplace.record.person.PartialDate;
import oneplace.record.person.Person;
import oneplace.trust.identity.InvitationLetter;
import oneplace.trust.identity.PersonAccounts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Staff invite a person to an account of their own: a letter, printed here and handed over or posted. */
@Controller
class InvitationPages {

    private static final String ADDRESS = "/people/{id:[0-9a-fA-F-]{36}}/sharing/invite";

    private final SharingDoor door;
    private final PersonAccounts accounts;

    InvitationPages(SharingDoor door, PersonAccounts accounts) {
        this.door = door;
        this.accounts = accounts;
    }

    @GetMapping(ADDRESS)
    ModelAndView form(HttpServletRequest request, @PathVariable String id) {
        return door.inviting(request, id, visit -> form(visit, Map.of(), Map.of()));
    }

    @PostMapping(ADDRESS)
    ModelAndView invite(HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> sent) {
        return door.inviting(request, id, visit -> {
            Map<String, String> errors = new LinkedHashMap<>();
            Optional<HowKnown> how = HowKnown.of(sent.getOrDefault("how", ""));
            if (how.isEmpty()) {
                errors.put("how", "Say how you know that it is them");
            }
            String hindrance = hindrance(visit.whole());
            if (!hindrance.isEmpty()) {
                errors.put("born", hindrance);
            }
            for (String field : new String[] {"email", "telephone"}) {
                if (text(sent, field).length() > 200) {
                    errors.put(field, "Use at most 200 characters");
                }
            }
            return errors.isEmpty() ? letter(visit, sent, how.orElseThrow()) : form(visit, sent, errors);
        });
    }

    @PostMapping("/people/{id:[0-9a-fA-F-]{36}}/sharing/invite/withdraw")
    ModelAndView withdraw(HttpServletRequest request, @PathVariable String id) {
        return door.inviting(request, id, visit -> {
            return door.change(visit, "invitation to their own account taken back", () -> {
                accounts.withdraw(visit.shown().id(), visit.staff().nameAndTitle());
                return new ModelAndView("redirect:" + visit.address());
            });
        });
    }

    @PostMapping("/people/{id:[0-9a-fA-F-]{36}}/sharing/account/end")
    ModelAndView end(
            HttpServletRequest request, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        return door.inviting(request, id, visit -> {
            String why = reason.strip();
            String kept = why.length() > 200 ? why.substring(0, 200) : why;
            return door.change(visit, "their own account ended", () -> {
                accounts.end(visit.shown().id(), visit.staff().nameAndTitle(), kept);
                return new ModelAndView("redirect:" + visit.address());
            });
        });
    }

    private ModelAndView letter(SharingDoor.Visit visit, Map<String, String> sent, HowKnown how) {
        Person person = visit.whole();
        PartialDate born = person.demographics().born();
        if (born == null) {
            throw new IllegalStateException("checked before");
        }
        InvitationLetter letter = door.change(
                visit,
                "invited to an account of their own",
                () -> accounts.invite(
                        person.id(),
                        person.name().spoken(),
                        born.first(),
                        text(sent, "email"),
                        text(sent, "telephone"),
                        visit.staff().nameAndTitle(),
                        how.words()));
        return new ModelAndView("mine/letter")
                .addObject("address", visit.address())
                .addObject("name", person.name().spoken())
                .addObject(
                        "lines",
                        visit.shown().demographics().address().stream()
                                .map(a -> a.line())
                                .toList())
                .addObject("code", letter.code())
                .addObject("until", History.day(letter.expiresAt()))
                .addObject("needs", visit.shown().demographics().needs());
    }

    /** Why this person cannot be invited; empty when they can. */
    private String hindrance(Person person) {
        if (accounts.of(person.id()).isPresent()) {
            return "They have an account: a letter would let its holder take it over. If they cannot get in any more, end it"
                    + " first with the reason, which they can read, and invite them anew";
        }
        Demographics known = person.demographics();
        if (known.dead()) {
            return "This person has died: nobody can be invited in their name";
        }
        return known.born() == null || !known.born().whole()
                ? "Their whole birth date must be recorded first: the letter works only with it"
                : "";
    }

    private static ModelAndView form(SharingDoor.Visit visit, Map<String, String> sent, Map<String, String> errors) {
        ModelAndView page = new ModelAndView("mine/invite");
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("head", visit.head())
                .addObject("address", visit.address())
                .addObject("how", text(sent, "how"))
                .addObject("ways", HowKnown.choices())
                .addObject("email", text(sent, "email"))
                .addObject("telephone", text(sent, "telephone"))
                .addObject("errors", errors);
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").replace("\0", "").strip();
    }
}
