package oneplace.trust.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that every visitor may read: the front page and what the place says about itself. */
@Controller
class PublicPages {

    @GetMapping("/")
    String front() {
        return "shell/front";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "shell/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "shell/privacy";
    }

    @GetMapping("/cookies")
    String cookies() {
        return "shell/cookies";
    }

    @GetMapping("/intended-purpose")
    String intendedPurpose() {
        return "shell/intendedPurpose";
    }

    @GetMapping("/contact")
    String contact() {
        return "shell/contact";
    }
}
