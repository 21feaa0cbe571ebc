package oneplace.record.sharedrecord.web;

import jakarta.servlet.http.HttpServletRequest;
import oneplace.base.kernel.PersonId;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The record as the person it is about sees it, or who speaks for them: summary, timeline, one entry. */
@Controller
class OwnRecordPages {

    private static final String OTHERS = "/my/for/{id:[0-9a-fA-F-]{36}}/record";
    private static final String ENTRY = "/entries/{type}/{entry}";

    private final OwnDoorway doorway;

    OwnRecordPages(OwnDoorway doorway) {
        this.doorway = doorway;
    }

    @GetMapping("/my/record")
    ModelAndView own(Authentication who) {
        return summary(doorway.own(who));
    }

    @GetMapping(OTHERS)
    ModelAndView others(Authentication who, @PathVariable String id) {
        return summary(doorway.of(who, PersonId.of(id)));
    }

    @GetMapping("/my/record/timeline")
    ModelAndView ownTimeline(Authentication who, HttpServletRequest request) {
        return timeline(doorway.own(who), request);
    }

    @GetMapping(OTHERS + "/timeline")
    ModelAndView othersTimeline(Authentication who, HttpServletRequest request, @PathVariable String id) {
        return timeline(doorway.of(who, PersonId.of(id)), request);
    }

    @GetMapping("/my/record" + ENTRY)
    ModelAndView ownEntry(Authentication who, @PathVariable String type, @PathVariable("entry") String entry) {
        return entry(doorway.own(who), type, entry);
    }

    @GetMapping(OTHERS + ENTRY)
    ModelAndView othersEntry(
            Authentication who,
            @PathVariable String id,
            @PathVariable String type,
            @PathVariable("entry") String entry) {
        return entry(doorway.of(who, PersonId.of(id)), type, entry);
    }

    private ModelAndView summary(OwnDoorway.Way way) {
        OpenRecord record = doorway.whole(way);
        return page("sharedrecord/own/summary", way)
                .addObject(
                        "summary",
                        Summary.of(
                                record.person(),
                                record.contact(),
                                record.circle(),
                                record.entries(),
                                record.place(),
                                record.at()));
    }

    private ModelAndView timeline(OwnDoorway.Way way, HttpServletRequest request) {
        TimelineFilter filter = TimelineFilter.of(request.getParameterMap());
        OpenRecord record = doorway.whole(way);
        return page("sharedrecord/own/timeline", way)
                .addObject("form", TimelineForm.of(filter, record))
                .addObject(
                        "timeline",
                        TimelineView.of(TimelineView.shown(record.entries()), filter, record.place(), record.at()));
    }

    private ModelAndView entry(OwnDoorway.Way way, String type, String entry) {
        OpenRecord record = doorway.entry(way, type, entry);
        return page("sharedrecord/own/entry", way).addObject("entry", EntryView.of(record.entries()));
    }

    private static ModelAndView page(String view, OwnDoorway.Way way) {
        return new ModelAndView(view)
                .addObject("address", way.address())
                .addObject("spokenFor", way.spokenFor().orElse(null));
    }
}
