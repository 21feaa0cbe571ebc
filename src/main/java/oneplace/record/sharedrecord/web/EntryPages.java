package oneplace.record.sharedrecord.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiFunction;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.SharedRecord;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One entry in plain words with its versions, and the text of each as it was received. */
@Controller
class EntryPages {

    private final Doorway doorway;
    private final OpeningRecords records;
    private final SharedRecord record;

    EntryPages(Doorway doorway, OpeningRecords records, SharedRecord record) {
        this.doorway = doorway;
        this.records = records;
        this.record = record;
    }

    @GetMapping("/people/{id:[0-9a-fA-F-]{36}}/entries/{type}/{entry}")
    ModelAndView entry(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String type,
            @PathVariable("entry") String entryId) {
        return page(
                request,
                id,
                type,
                entryId,
                (opened, versions) -> new ModelAndView("sharedrecord/entry")
                        .addObject("why", opened.why())
                        .addObject("entry", EntryView.of(opened.entries())));
    }

    @GetMapping("/people/{id:[0-9a-fA-F-]{36}}/entries/{type}/{entry}/versions/{version:\\d{1,9}}")
    ModelAndView received(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String type,
            @PathVariable("entry") String entryId,
            @PathVariable int version) {
        return page(
                request,
                id,
                type,
                entryId,
                (opened, versions) -> versions.stream()
                        .filter(one -> one.version() == version && mayBeShown(one, opened.person()))
                        .findFirst()
                        .flatMap(one -> record.origin(opened.viewer(), one.id(), version)
                                .map(origin -> AsReceived.of(one, origin, opened.place())))
                        .map(text -> new ModelAndView("sharedrecord/received")
                                .addObject("received", text)
                                .addObject("version", version))
                        .orElseGet(() -> doorway.missing(request).page()));
    }

    /** A person's own details as received would show what a flag hides. */
    private static boolean mayBeShown(Entry version, Person person) {
        return !version.id().type().equals("Patient") || person.flags().isEmpty();
    }

    private ModelAndView page(
            HttpServletRequest request,
            String id,
            String type,
            String entryId,
            BiFunction<OpenRecord, List<Entry>, ModelAndView> show) {
        return switch (doorway.enter(request, id)) {
            case Entrance.Shut shut -> shut.page();
            case Entrance.Open open -> {
                List<Entry> versions = versions(open, type, entryId);
                if (versions.isEmpty()) {
                    yield doorway.missing(request).page();
                }
                OpenRecord opened = records.part(open, versions);
                yield show.apply(opened, versions)
                        .addObject("banner", opened.banner())
                        .addObject("address", opened.address())
                        .addObject("entryAddress", opened.entries().getFirst().href());
            }
        };
    }

    private List<Entry> versions(Entrance.Open open, String type, String entryId) {
        if (!ResourceTypes.has(type) || !ResourceId.isId(entryId)) {
            return List.of();
        }
        return open.readable(record.history(open.viewer(), new ResourceId(type, entryId))).stream()
                .filter(entry -> entry.person() == open.person().number() && !entry.deleted())
                .toList();
    }
}
