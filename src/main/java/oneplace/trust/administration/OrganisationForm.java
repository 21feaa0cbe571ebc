package oneplace.trust.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.NewOrganisation;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Place;

/**
 * What was typed about an organisation.
 *
 * @param parent a code, or empty
 */
public record OrganisationForm(String code, String name, String kind, String sign, String parent, String reason) {

    public OrganisationForm {
        code = Typed.orEmpty(code);
        name = Typed.orEmpty(name);
        kind = Typed.orEmpty(kind);
        sign = Typed.orEmpty(sign);
        parent = Typed.orEmpty(parent);
        reason = Typed.orEmpty(reason);
    }

    /** A form to begin with. */
    static OrganisationForm empty() {
        return new OrganisationForm("", "", "", "", "", "");
    }

    /** What is known of an organisation, to be changed. */
    static OrganisationForm of(Organisation organisation) {
        return new OrganisationForm(
                organisation.code().value(),
                organisation.name(),
                organisation.kind(),
                organisation.sign().name(),
                organisation.parent().map(OrganisationCode::value).orElse(""),
                "");
    }

    /** What is wrong with it, by field in the order of the form. {@code fresh}: it must not be known yet. */
    Map<String, String> problems(Place place, boolean fresh) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!Typed.isCode(code)) {
            problems.put("code", "The code must be 1 to 64 letters, digits, dots or hyphens");
        } else if (fresh && place.organisation(new OrganisationCode(code)).isPresent()) {
            problems.put("code", "Another organisation has this code");
        }
        Typed.line(problems, "name", "The name", name);
        Typed.line(problems, "kind", "The kind", kind);
        if (OrganisationSign.of(sign).isEmpty()) {
            problems.put("sign", "Choose a sign");
        }
        if (!parent.isEmpty() && !isKnown(place, parent)) {
            problems.put("parent", "Choose an organisation of this place, or none");
        } else if (isWithinItself(place)) {
            problems.put("parent", "The organisation would be part of itself");
        }
        Typed.line(problems, "reason", "The reason", reason);
        return problems;
    }

    /** What is to be stored; ask only when nothing is wrong. */
    NewOrganisation organisation(boolean invented) {
        return new NewOrganisation(
                new OrganisationCode(code),
                name.strip(),
                kind.strip(),
                OrganisationSign.of(sign).orElseThrow(),
                Optional.of(parent).filter(p -> !p.isEmpty()).map(OrganisationCode::new),
                invented);
    }

    private static boolean isKnown(Place place, String code) {
        return Typed.isCode(code)
                && place.organisation(new OrganisationCode(code)).isPresent();
    }

    private boolean isWithinItself(Place place) {
        String up = parent;
        while (!up.isEmpty()) {
            if (up.equals(code)) {
                return true;
            }
            up = place.organisation(new OrganisationCode(up))
                    .flatMap(Organisation::parent)
                    .map(OrganisationCode::value)
                    .orElse("");
        }
        return false;
    }
}
