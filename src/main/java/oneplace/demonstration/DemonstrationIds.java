package oneplace.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The ids under which the demonstration's staff and people stand in the record: the same in every place, for ever. */
public final class DemonstrationIds {

    private DemonstrationIds() {}

    /** The FHIR Practitioner of the staff member who signs in with this name. */
    public static UUID practitioner(String signIn) {
        return named("practitioner:" + signIn);
    }

    /** The id of something of the demonstration, out of its name. */
    public static UUID named(String name) {
        return UUID.nameUUIDFromBytes(("oneplace:demonstration:" + name).getBytes(StandardCharsets.UTF_8));
    }
}
