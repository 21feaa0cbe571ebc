package oneplace.trust.shell;

import java.util.Set;
import oneplace.base.place.Role;

/**
 * A way into a module: shown in the header and, with its sentence, on the home of those it is for. A module contributes
 * one by publishing a bean:
 *
 * <pre>{@code
 * @Bean
 * NavigationItem people() {
 *     return NavigationItem.forRoles("People", "/people", "Find a person and open their record.", 10, Role.PRACTITIONER);
 * }
 * }</pre>
 */
public interface NavigationItem {

    /** The words of the link: one to three. */
    String text();

    /** Where it leads: a path of this application that exists. */
    String address();

    /** One sentence for the home: what one finds there. */
    String says();

    /** Lower comes first. */
    int order();

    /** Whether it is offered to this visitor. */
    boolean isFor(Visitor visitor);

    /** An item for everybody, signed in or not. */
    static NavigationItem forEveryone(String text, String address, String says, int order) {
        return new Way(text, address, says, order, visitor -> true);
    }

    /** An item for everybody who has signed in. */
    static NavigationItem forSignedIn(String text, String address, String says, int order) {
        return new Way(text, address, says, order, Visitor::signedIn);
    }

    /** An item for those who hold at least one of {@code roles}. */
    static NavigationItem forRoles(String text, String address, String says, int order, Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return new Way(text, address, says, order, visitor -> visitor.hasAny(wanted));
    }
}
