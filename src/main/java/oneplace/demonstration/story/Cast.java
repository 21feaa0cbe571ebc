package oneplace.demonstration.story;

import java.util.Map;
import java.util.stream.Collectors;
import oneplace.demonstration.DemonstrationIds;
import oneplace.demonstration.Table;
import org.hl7.fhir.r4.model.Reference;

/** Who appears in the stories: references to people, staff and organisations, each with the name a page shows. */
final class Cast {
    private final Map<String, String> organisations = Table.read("organisations.csv").stream()
            .collect(Collectors.toMap(row -> row.get("organisation"), row -> row.get("name")));
    private final Map<String, String> staff = Table.read("staff.csv").stream()
            .collect(Collectors.toMap(row -> row.get("sign_in"), row -> row.get("name")));

    /** The person of a story: p-dilys. */
    Reference person(String person) {
        return new Reference("Patient/" + DemonstrationIds.named(person));
    }

    /** An organisation by its code. */
    Reference organisation(String code) {
        return new Reference("Organization/" + code).setDisplay(organisations.get(code));
    }

    /** Whoever signs in so; when nobody does, somebody of whom only the role is known. */
    Reference author(String signIn, String role) {
        return staff.containsKey(signIn)
                ? new Reference("Practitioner/" + DemonstrationIds.practitioner(signIn)).setDisplay(staff.get(signIn))
                : new Reference().setDisplay(role);
    }

    /** Who wrote an event. */
    Reference author(Event event) {
        return author(event.by(), event.role());
    }

    /** The same where only somebody can stand, and no organisation: of that the name alone. */
    Reference somebody(Table.Row row) {
        Reference author = author(row);
        boolean organisation = author.hasReference() && author.getReference().startsWith("Organization/");
        return organisation ? new Reference().setDisplay(author.getDisplay()) : author;
    }

    /** Who wrote a row with the columns <em>by</em> and <em>organisation</em>. */
    Reference author(Table.Row row) {
        return row.some("by").map(by -> author(by, by)).orElseGet(() -> organisation(row.get("organisation")));
    }
}
