package oneplace.trust.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.base.place.EmergencyLine;
import oneplace.base.place.Role;
import oneplace.trust.shell.Frame.FormToken;

/** Frames for tests that render templates without an application. */
public final class SampleFrames {

    private static final NavigationItem PEOPLE =
            NavigationItem.forRoles("People", "/people", "Find a person.", 10, Role.PRACTITIONER);
    private static final NavigationItem RULES =
            NavigationItem.forEveryone("Rules", "/rules", "Every rule with its source.", 80);

    private SampleFrames() {}

    /** The frame of somebody who has not signed in. */
    public static Frame ofThePublic(String path) {
        return frame(Visitor.PUBLIC, path);
    }

    /** The frame of a district nurse. */
    public static Frame ofANurse(String path) {
        return frame(new Visitor("Ann Example", "District nurses, Keynsham", Set.of(Role.PRACTITIONER)), path);
    }

    private static Frame frame(Visitor visitor, String path) {
        List<NavigationItem> home = List.of(PEOPLE, RULES).stream()
                .filter(item -> item.isFor(visitor))
                .toList();
        return new Frame(
                "Bath and North East Somerset",
                true,
                Colours.STANDARD,
                List.of(new EmergencyLine("Danger to life", "999", "all hours")),
                new Frame.Contact("01632 960 100", "ask@place.example", "complaints@place.example"),
                visitor,
                home.stream()
                        .map(item -> new Frame.NavigationLink(item.text(), item.address(), path.equals(item.address())))
                        .toList(),
                home,
                "/assets/0123456789ab",
                path,
                visitor.signedIn() ? Optional.of("/people") : Optional.empty(),
                () -> visitor.signedIn() ? Optional.of(new FormToken("_csrf", "tok\"en")) : Optional.empty());
    }
}
