package oneplace.trust.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.NewTeam;
import oneplace.base.place.Place;

/**
 * What was typed about a new team.
 *
 * @param locality a code, or empty
 */
public record TeamForm(String code, String name, String kind, String locality, String hours, String reason) {

    public TeamForm {
        code = Typed.orEmpty(code);
        name = Typed.orEmpty(name);
        kind = Typed.orEmpty(kind);
        locality = Typed.orEmpty(locality);
        hours = Typed.orEmpty(hours);
        reason = Typed.orEmpty(reason);
    }

    /** A form to begin with. */
    static TeamForm empty() {
        return new TeamForm("", "", "", "", "", "");
    }

    /** What is wrong with it, by field in the order of the form. */
    Map<String, String> problems(Place place) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!Typed.isCode(code)) {
            problems.put("code", "The code must be 1 to 64 letters, digits, dots or hyphens");
        } else if (place.team(new TeamCode(code)).isPresent()) {
            problems.put("code", "Another team has this code");
        }
        Typed.line(problems, "name", "The name", name);
        Typed.line(problems, "kind", "What it does", kind);
        if (!locality.isEmpty() && place.locality(locality).isEmpty()) {
            problems.put("locality", "Choose an area of this place, or none");
        }
        Typed.line(problems, "hours", "The hours", hours);
        Typed.line(problems, "reason", "The reason", reason);
        return problems;
    }

    /** What is to be stored; ask only when nothing is wrong. */
    NewTeam team(OrganisationCode organisation) {
        return new NewTeam(
                new TeamCode(code),
                name.strip(),
                organisation,
                kind.strip(),
                Optional.of(locality).filter(l -> !l.isEmpty()),
                hours.strip());
    }
}
