package oneplace.demonstration.population;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import oneplace.demonstration.DemonstrationIds;
import oneplace.demonstration.Table;
import tools.jackson.databind.node.ObjectNode;

/** The authors of the shipped records, for whoever loads them. */
public final class RosterResources {

    private RosterResources() {}

    /** A Practitioner and a PractitionerRole for each who is not of the stories' staff. */
    public static List<ObjectNode> authors() {
        Roster roster = new Roster();
        Set<UUID> staff = Table.read("staff.csv").stream()
                .map(row -> DemonstrationIds.practitioner(row.get("sign_in")))
                .collect(Collectors.toSet());
        return Directory.practitioners(
                roster.everybody().stream()
                        .filter(author -> !staff.contains(author.id()))
                        .toList(),
                roster);
    }
}
