package oneplace.record.mine.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** For staff: a person's account, what they chose to share, who speaks for them. */
@Controller
class SharingPages {

    private final SharingDoor door;
    private final SharingPage page;

    SharingPages(SharingDoor door, SharingPage page) {
        this.door = door;
        this.page = page;
    }

    @GetMapping("/people/{id:[0-9a-fA-F-]{36}}/sharing")
    ModelAndView sharing(HttpServletRequest request, @PathVariable String id) {
        return door.page(request, id, page::of);
    }
}
