package oneplace.record.sharedrecord.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import oneplace.record.person.PersonHeads;
import oneplace.record.sharedrecord.Entry;
import org.springframework.stereotype.Component;

/** Writes the head of pages about a person for the index, after the same decision as for the record itself. */
@Component
class Heads implements PersonHeads {

    private final Doorway doorway;
    private final OpeningRecords records;
    private final TemplateEngine templates;

    Heads(Doorway doorway, OpeningRecords records, TemplateEngine templates) {
        this.doorway = doorway;
        this.records = records;
        this.templates = templates;
    }

    @Override
    public Opened open(HttpServletRequest request, String id, String view) {
        return switch (doorway.enter(request, id)) {
            case Entrance.Shut shut -> new Opened.Shut(shut.page());
            case Entrance.Open open
            when open.footing() == Footing.ENDED ->
                new Opened.Shut(doorway.refuse(request, id).page());
            case Entrance.Open open ->
                records.entries(open)
                        .<Opened>map(entries -> opened(open, head(open, entries, view)))
                        .orElseGet(
                                () -> new Opened.Shut(doorway.missing(request).page()));
        };
    }

    @Override
    public Opened related(HttpServletRequest request, String id, String view) {
        return switch (doorway.enter(request, id)) {
            case Entrance.Open open
            when open.footing() != Footing.RELATED ->
                new Opened.Shut(doorway.refuse(request, id).page());
            case Entrance.Open open -> open(request, id, view);
            case Entrance.Shut shut -> new Opened.Shut(shut.page());
        };
    }

    private Opened.Open opened(Entrance.Open open, Content head) {
        return new Opened.Open(
                open.staff(),
                open.viewer(),
                open.person(),
                head,
                open.footing() == Footing.RELATED,
                records.showsCircle(open));
    }

    private Content head(Entrance.Open open, List<Entry> entries, String view) {
        OpenRecord shown = records.whole(open, entries);
        Map<String, Object> model =
                Map.of("banner", shown.banner(), "why", shown.why(), "address", shown.address(), "view", view);
        return output -> templates.render("sharedrecord/head.jte", model, output);
    }
}
