package oneplace.record.privacy.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.place.Permission;
import oneplace.trust.audit.SignedHead;
import oneplace.trust.audit.SignedHeads;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.StaffMember;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The signed head of the log: shown, taken away to be kept elsewhere, and held against the log again later. */
@Controller
class ChainPages {

    private static final String ADDRESS = "/privacy/chain";
    /** Stands between a statement and its signature in a kept file. */
    private static final String SIGNED = "signature ";

    private final Officers officers;
    private final SignedHeads heads;

    ChainPages(Officers officers, SignedHeads heads) {
        this.officers = officers;
        this.heads = heads;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Authentication who) {
        officers.require(who, Permission.READ_AUDIT);
        return page(Kept.NOTHING);
    }

    @GetMapping(ADDRESS + ".txt")
    ResponseEntity<byte[]> file(Authentication who) {
        officers.require(who, Permission.READ_AUDIT);
        Optional<SignedHead> head = heads.latest();
        return LookFile.answer(
                head.map(ChainPages::text).orElse("Nothing is signed yet.\n").getBytes(StandardCharsets.UTF_8),
                "log-head-" + head.map(SignedHead::n).orElse(0L) + ".txt",
                new MediaType("text", "plain", StandardCharsets.UTF_8));
    }

    @PostMapping(ADDRESS + "/sign")
    String sign(Authentication who) {
        StaffMember officer = officers.require(who, Permission.READ_AUDIT);
        officers.note(officer, Verb.ADMINISTER, "had the head of the log signed");
        heads.sign();
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS)
    ModelAndView compare(Authentication who, @RequestParam Map<String, String> sent) {
        officers.require(who, Permission.READ_AUDIT);
        Kept typed = new Kept(sent);
        String kept = typed.text("kept").replace("\r", "") + "\n";
        int end = kept.indexOf(SIGNED);
        List<String> faults = end < 0
                ? List.of("This is no statement with its signature.")
                : heads.compare(
                        kept.substring(0, end),
                        kept.substring(end + SIGNED.length())
                                .lines()
                                .findFirst()
                                .orElse("")
                                .strip());
        return page(typed).addObject("compared", true).addObject("faults", faults);
    }

    private ModelAndView page(Kept typed) {
        Optional<SignedHead> latest = heads.latest();
        return new ModelAndView("privacy/chain")
                .addObject(
                        "signed",
                        latest.map(head -> QuestionView.moment(head.at())).orElse(""))
                .addObject("text", latest.map(ChainPages::text).orElse(""))
                .addObject("publicKey", heads.publicKey())
                .addObject("typed", typed)
                .addObject("compared", false)
                .addObject("faults", List.of());
    }

    private static String text(SignedHead head) {
        return head.statement() + SIGNED + head.signature() + "\n";
    }
}
