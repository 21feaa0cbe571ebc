package oneplace.trust.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import oneplace.base.place.Holiday;
import oneplace.base.place.Permission;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the place is, as its pack says it. */
@Controller
class PlacePages {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int HOLIDAYS_SHOWN = 9;

    private final Places places;
    private final Clock clock;

    PlacePages(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/administration")
    String start() {
        return "redirect:/administration/settings";
    }

    @GetMapping("/administration/place")
    String place(Model model) {
        Place place = places.place();
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        model.addAttribute("place", place);
        model.addAttribute("permissions", Permission.values());
        model.addAttribute(
                "holidays",
                place.workingDays().holidays().stream()
                        .filter((Holiday holiday) -> !holiday.date().isBefore(today))
                        .limit(HOLIDAYS_SHOWN)
                        .toList());
        return "administration/place";
    }
}
