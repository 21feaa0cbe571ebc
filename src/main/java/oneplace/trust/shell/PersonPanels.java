package oneplace.trust.shell;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.PersonId;
import oneplace.trust.shell.PersonPanel.Part;
import oneplace.trust.shell.PersonPanel.Side;
import org.springframework.stereotype.Component;

/** All panels about a person, ready to stand in a template. */
@Component
public class PersonPanels {

    private final TemplateEngine templates;
    private final List<PersonPanel> panels;

    PersonPanels(TemplateEngine templates, List<PersonPanel> panels) {
        this.templates = templates;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(PersonPanel::order))
                .toList();
    }

    /** The panels that answer, by the side they stand on; a side without any is an empty list. */
    public Map<Side, List<Content>> about(PersonId person, Visitor visitor) {
        Map<Side, List<Content>> bySide = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            bySide.put(
                    side,
                    panels.stream()
                            .filter(panel -> panel.side() == side)
                            .map(panel -> panel.about(person, visitor))
                            .flatMap(Optional::stream)
                            .map(this::content)
                            .toList());
        }
        return bySide;
    }

    private Content content(Part part) {
        return output -> templates.render(part.template() + ".jte", part.model(), output);
    }
}
