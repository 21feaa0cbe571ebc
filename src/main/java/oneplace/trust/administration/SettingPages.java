package oneplace.trust.administration;

import java.util.List;
import java.util.Map;
import oneplace.base.place.Author;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.base.place.Setting;
import oneplace.base.place.Settings;
import oneplace.trust.identity.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The settings of the place: seen, changed after a preview, and why they are as they are. */
@Controller
class SettingPages {

    private final Places places;

    SettingPages(Places places) {
        this.places = places;
    }

    @GetMapping("/administration/settings")
    String all(Model model) {
        Place place = places.place();
        List<SettingView> settings = Settings.all().stream()
                .map(setting -> SettingView.of(setting, place, places.history(setting)))
                .toList();
        model.addAttribute("settings", settings);
        return "administration/settings";
    }

    @GetMapping("/administration/settings/{key}")
    ModelAndView one(@PathVariable String key) {
        SettingView view = view(key);
        return page(view, new SettingForm(view.value(), ""), Map.of());
    }

    /** Shows what would change, or what is wrong; changes nothing. */
    @PostMapping("/administration/settings/{key}/preview")
    ModelAndView preview(@PathVariable String key, @RequestParam String value, @RequestParam String reason) {
        SettingView view = view(key);
        SettingForm form = new SettingForm(value, reason);
        Map<String, String> problems = form.problems(view.setting(), view.value());
        return problems.isEmpty()
                ? new ModelAndView("administration/preview", Map.of("view", view, "form", form))
                : page(view, form, problems);
    }

    /** Changes the setting; a second press finds it changed already and changes nothing. */
    @PostMapping("/administration/settings/{key}")
    ModelAndView change(
            @PathVariable String key,
            @RequestParam String value,
            @RequestParam String reason,
            @AuthenticationPrincipal StaffMember administrator) {
        SettingView view = view(key);
        SettingForm form = new SettingForm(value, reason);
        Map<String, String> problems = form.problems(view.setting(), "");
        if (!problems.isEmpty()) {
            return page(view, form, problems);
        }
        places.set(view.setting(), value, Author.administrator(administrator.signInName(), reason.strip()));
        return new ModelAndView(
                "redirect:/administration/settings/" + view.setting().key());
    }

    private SettingView view(String key) {
        Setting<?> setting = Settings.of(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return SettingView.of(setting, places.place(), places.history(setting));
    }

    private static ModelAndView page(SettingView view, SettingForm form, Map<String, String> problems) {
        ModelAndView page =
                new ModelAndView("administration/setting", Map.of("view", view, "form", form, "problems", problems));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
