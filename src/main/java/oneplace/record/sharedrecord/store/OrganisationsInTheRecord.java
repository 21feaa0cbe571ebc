package oneplace.record.sharedrecord.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationAdded;
import oneplace.base.place.OrganisationChanged;
import oneplace.base.place.Places;
import oneplace.record.sharedrecord.UkCore;
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

    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/organization-type";

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
        ObjectNode meta = node.putObject("meta").put("source", Authors.PREFIX + organisation.code());
        UkCore.profile("Organization")
                .ifPresent(profile -> meta.putArray("profile").add(profile));
        node.putArray("identifier")
                .addObject()
                .put("system", SYSTEM)
                .put("value", organisation.code().value());
        node.put("active", true);
        ObjectNode type = node.putArray("type").addObject();
        type.putArray("coding").addObject().put("system", TYPES).put("code", type(organisation));
        type.put("text", organisation.kind());
        node.put("name", organisation.name());
        organisation
                .parent()
                .map(OrganisationCode::value)
                .ifPresent(code -> node.putObject("partOf").put("reference", "Organization/" + code));
        return node;
    }

    /** One of the few codes that HL7 has, since UK Core asks for one where one fits; the words say it better. */
    private static String type(Organisation organisation) {
        if (organisation.kind().equals("local authority")) {
            return "govt";
        }
        return switch (organisation.sign()) {
            case GP, CH, HO, MH -> "prov";
            case SC, VS, ME, SP, PL -> "other";
        };
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
