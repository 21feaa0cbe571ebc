package oneplace.demonstration.load;

import java.util.Optional;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.Author;
import oneplace.base.place.Locality;
import oneplace.base.place.NewOrganisation;
import oneplace.base.place.NewTeam;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Places;
import oneplace.demonstration.Table;
import org.springframework.stereotype.Component;

/** The localities, organisations and teams of the stories, laid over whatever place pack was loaded. */
@Component
class PlaceLoading {
    private static final Author AUTHOR = Author.demonstration();

    private final Places places;

    PlaceLoading(Places places) {
        this.places = places;
    }

    void load() {
        Table.read("localities.csv").forEach(row -> places.addLocality(locality(row), AUTHOR));
        Table.read("organisations.csv").forEach(row -> places.add(organisation(row), AUTHOR));
        Table.read("teams.csv").forEach(row -> places.addTeam(team(row), AUTHOR));
    }

    private static Locality locality(Table.Row row) {
        return new Locality(
                row.get("locality"),
                row.get("kind"),
                row.get("name"),
                row.some("parent"),
                row.some("population").stream().mapToInt(Integer::parseInt).findFirst(),
                row.yes("invented"));
    }

    private static NewOrganisation organisation(Table.Row row) {
        return new NewOrganisation(
                new OrganisationCode(row.get("organisation")),
                row.get("name"),
                row.get("kind"),
                OrganisationSign.of(row.get("sign")).orElseThrow(),
                Optional.empty(),
                row.yes("invented"));
    }

    private static NewTeam team(Table.Row row) {
        return new NewTeam(
                new TeamCode(row.get("team")),
                row.get("name"),
                new OrganisationCode(row.get("organisation")),
                row.get("kind"),
                row.some("locality"),
                row.get("hours"));
    }
}
