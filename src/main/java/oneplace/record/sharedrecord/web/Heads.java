package oneplace.record.sharedrecord.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import oneplace.record.person.PersonHeads;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.SharedRecord;
import org.springframework.stereotype.Component;

/** Writes the head of pages about a person for the index, after the same decision as for the record itself. */
@Component
class Heads implements PersonHeads {

    private final Doorway doorway;
    private final SharedRecord record;
    private final OpeningRecords records;
    private final TemplateEngine templates;

    Heads(Doorway doorway, SharedRecord record, OpeningRecords records, TemplateEngine templates) {
        this.doorway = doorway;
        this.record = record;
        this.records = records;
        this.templates = templates;
    }

    @Override
    public Opened open(HttpServletRequest request, String id, String view) {
        return switch (doorway.enter(request, id)) {
            case Entrance.Shut shut -> new Opened.Shut(shut.page());
            case Entrance.Open open ->
                record.record(open.viewer(), open.person().id())
                        .<Opened>map(entries ->
                                new Opened.Open(open.staff(), open.viewer(), open.person(), head(open, entries, view)))
                        .orElseGet(
                                () -> new Opened.Shut(doorway.missing(request).page()));
        };
    }

    private Content head(Entrance.Open open, List<Entry> entries, String view) {
        OpenRecord shown = records.whole(open, entries);
        Map<String, Object> model =
                Map.of("banner", shown.banner(), "why", shown.why(), "address", shown.address(), "view", view);
        return output -> templates.render("sharedrecord/head.jte", model, output);
    }
}
