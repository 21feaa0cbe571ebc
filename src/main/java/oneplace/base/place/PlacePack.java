package oneplace.base.place;

import java.util.List;
import java.util.Map;

/**
 * A pack that was read and found sound: everything in it fits the format and itself.
 *
 * @param where the folder it was read from, or the name it ships under in quotation marks
 * @param settings what the pack sets, by key, each a value its setting takes
 * @param calendars those that ship, with the pack's own in their stead where the codes are the same
 * @param files every entry by file name within the pack
 */
public record PlacePack(
        String where,
        Profile profile,
        List<NewOrganisation> organisations,
        List<NewTeam> teams,
        List<Locality> localities,
        List<ClassPolicy> classes,
        List<RoleGrant> roles,
        Map<String, String> settings,
        List<WorkingDays> calendars,
        Map<String, List<PackRow>> files) {

    public PlacePack {
        organisations = List.copyOf(organisations);
        teams = List.copyOf(teams);
        localities = List.copyOf(localities);
        classes = List.copyOf(classes);
        roles = List.copyOf(roles);
        settings = Map.copyOf(settings);
        calendars = List.copyOf(calendars);
        files = Map.copyOf(files);
    }

    /**
     * The rows of a table that is not kept by this module but by the one that uses it: {@code table("priorities")} reads
     * {@code tables/priorities.csv}. None when the pack has no such table.
     */
    public List<PackRow> table(String name) {
        return files.getOrDefault("tables/" + name + ".csv", List.of());
    }
}
