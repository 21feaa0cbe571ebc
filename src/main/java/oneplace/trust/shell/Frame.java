package oneplace.trust.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import oneplace.base.place.EmergencyLine;

/**
 * What every page shows round its content. The view adds one to each model under the name {@code frame}.
 *
 * @param place the name of the place
 * @param demonstration whether everybody in this place is invented
 * @param colours the two that the place may change
 * @param emergency whom to ring, most urgent first
 * @param contact whom to ask
 * @param visitor who looks
 * @param navigation the header's links, in order
 * @param home what the visitor's home offers, in order
 * @param assets the folder of style sheets and scripts; its name changes with their content
 * @param path the address asked for, without query
 * @param personSearch where the header's search for a person posts to; empty for visitors who may not search
 * @param token asks for the form token only when a form is written, so that a page without a form starts no session
 */
public record Frame(
        String place,
        boolean demonstration,
        Colours colours,
        List<EmergencyLine> emergency,
        Contact contact,
        Visitor visitor,
        List<NavigationLink> navigation,
        List<NavigationItem> home,
        String assets,
        String path,
        Optional<String> personSearch,
        Supplier<Optional<FormToken>> token) {

    /** The token that each form sends back, so that no other site can post in the visitor's name. */
    public record FormToken(String name, String value) {}

    /** Where questions and complaints go. */
    public record Contact(String telephone, String email, String complaints) {}

    /** A link of the header. {@code here}: the visitor is on that page or below it. */
    public record NavigationLink(String text, String address, boolean here) {}

    /** The address of an asset: {@code frame.asset("oneplace.css")}. */
    public String asset(String file) {
        return assets + "/" + file;
    }

    /** The token for a form on this page; empty where forms need none. */
    public Optional<FormToken> formToken() {
        return token.get();
    }
}
