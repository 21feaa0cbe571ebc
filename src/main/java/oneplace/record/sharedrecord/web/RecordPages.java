package oneplace.record.sharedrecord.web;

import jakarta.servlet.http.HttpServletRequest;
import oneplace.trust.shell.PersonPanels;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The record on one screen, and the timeline of all organisations. */
@Controller
class RecordPages {

    private final OpeningRecords records;
    private final PersonPanels panels;

    RecordPages(OpeningRecords records, PersonPanels panels) {
        this.records = records;
        this.panels = panels;
    }

    @GetMapping("/people/{id:[0-9a-fA-F-]{36}}")
    ModelAndView summary(HttpServletRequest request, @PathVariable String id) {
        return records.page(
                request,
                id,
                record -> page("sharedrecord/summary", record)
                        .addObject("panels", panels)
                        .addObject("person", record.person().id())
                        .addObject(
                                "summary",
                                Summary.of(
                                        record.person(),
                                        record.contact(),
                                        record.circle(),
                                        record.entries(),
                                        record.place(),
                                        record.at())));
    }

    @GetMapping("/people/{id:[0-9a-fA-F-]{36}}/timeline")
    ModelAndView timeline(HttpServletRequest request, @PathVariable String id) {
        TimelineFilter filter = TimelineFilter.of(request.getParameterMap());
        return records.page(
                request,
                id,
                record -> page("sharedrecord/timeline", record)
                        .addObject("form", TimelineForm.of(filter, record))
                        .addObject(
                                "activity",
                                Activity.of(record.entries(), record.at()).orElse(null))
                        .addObject(
                                "timeline",
                                TimelineView.of(
                                        TimelineView.shown(record.entries()), filter, record.place(), record.at())));
    }

    private static ModelAndView page(String view, OpenRecord record) {
        return new ModelAndView(view)
                .addObject("banner", record.banner())
                .addObject("why", record.why())
                .addObject("address", record.address());
    }
}
