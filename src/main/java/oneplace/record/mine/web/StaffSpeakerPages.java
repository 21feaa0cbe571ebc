package oneplace.record.mine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.London;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.record.mine.rules.ParentsByAge;
import oneplace.record.person.PartialDate;
import oneplace.trust.access.ProxyBasis;
import oneplace.trust.access.ProxyKind;
import oneplace.trust.shell.Formats;
import oneplace.trust.shell.tag.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Staff write down who speaks for a person: by the person's wish, or by right, with the paper they saw and copied. */
@Controller
class StaffSpeakerPages {

    private static final String ADDRESS = "/people/{id:[0-9a-fA-F-]{36}}/sharing/speakers";

    private final SharingDoor door;
    private final Speakers speakers;
    private final Places places;
    private final Clock clock;

    StaffSpeakerPages(SharingDoor door, Speakers speakers, Places places, Clock clock) {
        this.door = door;
        this.speakers = speakers;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView form(HttpServletRequest request, @PathVariable String id) {
        return choosing(request, id, visit -> page(visit, SpeakerForm.blank()));
    }

    @PostMapping(ADDRESS)
    ModelAndView offer(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return choosing(request, id, visit -> {
            LocalDate today = London.day(clock.instant());
            SpeakerForm form = SpeakerForm.of(sent, today);
            Optional<Instant> end = end(form, visit, today);
            if (!form.errors().isEmpty()) {
                return page(visit, form);
            }
            String by = visit.staff().nameAndTitle();
            String seen = form.text("seen").isEmpty()
                    ? ""
                    : form.text("seen") + ", seen and copied by " + by + " on " + Formats.longDate(today);
            Speakers.Offer offer = door.change(
                    visit,
                    "who speaks for them written down",
                    () -> speakers.offer(form.grant(
                            visit.whole().number(), form.basis().orElseThrow(), end, by, seen, clock.instant())));
            return new ModelAndView("mine/staffSpeakerCode")
                    .addObject("address", visit.address())
                    .addObject("name", form.text("name"))
                    .addObject("code", offer.code())
                    .addObject("until", offer.until());
        });
    }

    @PostMapping(ADDRESS + "/{grant:[0-9a-fA-F-]{36}}/end")
    ModelAndView end(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String grant,
            @RequestParam(defaultValue = "") String why) {
        return choosing(request, id, visit -> {
            String because = why.strip();
            String kept = because.length() > 200 ? because.substring(0, 200) : because;
            return door.change(visit, "ended that somebody speaks for them", () -> {
                if (speakers.endAbout(
                                visit.whole(),
                                UUID.fromString(grant),
                                visit.staff().nameAndTitle(),
                                kept)
                        .isEmpty()) {
                    throw new AccessDeniedException("no such grant about this person");
                }
                return new ModelAndView("redirect:" + visit.address());
            });
        });
    }

    /** The end that was entered, or the one age sets; what is wrong is added to the form. */
    private Optional<Instant> end(SpeakerForm form, SharingDoor.Visit visit, LocalDate today) {
        Optional<ProxyBasis> basis = form.basis();
        if (basis.isEmpty()) {
            form.with("basis", "Choose by what right");
            return Optional.empty();
        }
        if (basis.get().needsPaper()
                && (form.text("seen").isEmpty() || form.text("seen").length() > 200)) {
            form.with("seen", "Say which paper you saw and copied");
        }
        if (basis.get() != ProxyBasis.PARENTAL_RESPONSIBILITY) {
            return form.end();
        }
        long restricted =
                oneplace.base.kernel.InformationClass.mask(places.place().restrictedClasses());
        if ((form.classes() & restricted) != 0) {
            form.with("class", "A parent does not see restricted parts by parental responsibility");
        }
        PartialDate born = visit.whole().demographics().born();
        Optional<LocalDate> latest = born == null
                ? Optional.empty()
                : ParentsByAge.end(
                        today,
                        born.first(),
                        places.value(Settings.PARENT_REVIEW_AGE),
                        form.sent().containsKey("reviewed"));
        if (latest.isEmpty()) {
            form.with(
                    "basis",
                    born == null
                            ? "The birth date must be recorded first: age decides how long it lasts"
                            : "Parental responsibility opens a record no more at this age: review it with the young person,"
                                    + " or let them ask for it themselves from 16 on");
            return Optional.empty();
        }
        Instant byAge = latest.get().atStartOfDay(London.ZONE).toInstant();
        return Optional.of(form.end().filter(byAge::isAfter).orElse(byAge));
    }

    private ModelAndView choosing(
            HttpServletRequest request, String id, java.util.function.Function<SharingDoor.Visit, ModelAndView> show) {
        return door.page(request, id, visit -> {
            if (!visit.mayChoose()) {
                throw new AccessDeniedException("the role does not include writing down choices");
            }
            return show.apply(visit);
        });
    }

    private ModelAndView page(SharingDoor.Visit visit, SpeakerForm form) {
        ModelAndView page = new ModelAndView("mine/staffSpeaker");
        page.setStatus(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("head", visit.head())
                .addObject("address", visit.address())
                .addObject("form", form)
                .addObject("classes", SpeakerForm.classes(places.place()))
                .addObject("kinds", SpeakerForm.kinds(ProxyKind.values()))
                .addObject(
                        "bases",
                        java.util.Arrays.stream(ProxyBasis.values())
                                .map(basis -> Choice.of(basis.code(), History.capital(basis.words())))
                                .toList());
    }
}
