package oneplace.record.sharedrecord.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationAdded;
import oneplace.base.place.OrganisationChanged;
import oneplace.base.place.Places;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every organisation of the place is an Organization in the record, under its code as id, so that entries can refer to
 * it. Written when the place gains or changes one, and made good at each start.
 */
@Component
class OrganisationsInTheRecord implements SmartLifecycle {

    static final String SYSTEM = "https://oneplace.example/organisation";

    private final OwnResources resources;
    private final Places places;
    private volatile boolean started;

    OrganisationsInTheRecord(OwnResources resources, Places places) {
        this.resources = resources;
        this.places = places;
    }

    @EventListener
    void on(OrganisationAdded added) {
        if (started) {
            write(List.of(added.organisation()));
        }
    }

    @EventListener
    void on(OrganisationChanged changed) {
        if (started) {
            write(List.of(changed.organisation()));
        }
    }

    @Override
    public void start() {
        Collection<Organisation> all = places.place().organisations();
        if (!all.isEmpty()) {
            write(all);
        }
        started = true;
    }

    private void write(Collection<Organisation> organisations) {
        List<ObjectNode> nodes = new ArrayList<>();
        organisations.forEach(o -> nodes.add(organization(o)));
        resources.put(nodes);
    }

    private static ObjectNode organization(Organisation organisation) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("resourceType", "Organization").put("id", organisation.code().value());
        node.putObject("meta").put("source", Authors.PREFIX + organisation.code());
        node.putArray("identifier")
                .addObject()
                .put("system", SYSTEM)
                .put("value", organisation.code().value());
        node.put("active", true);
        node.putArray("type").addObject().put("text", organisation.kind());
        node.put("name", organisation.name());
        organisation
                .parent()
                .map(OrganisationCode::value)
                .ifPresent(code -> node.putObject("partOf").put("reference", "Organization/" + code));
        return node;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** After the place pack is loaded (100), before demonstration people (300) and the doors. */
    @Override
    public int getPhase() {
        return 200;
    }
}
