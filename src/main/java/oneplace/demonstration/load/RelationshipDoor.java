package oneplace.demonstration.load;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import oneplace.base.kernel.London;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.Organisation;
import oneplace.base.place.Places;
import oneplace.base.place.Team;
import oneplace.trust.access.Relationship;
import oneplace.trust.access.RelationshipSource;
import oneplace.trust.access.Relationships;
import org.springframework.stereotype.Component;

/** Relationships and parties, by the codes of the tables. */
@Component
class RelationshipDoor {

    private final Relationships relationships;
    private final Places places;

    RelationshipDoor(Relationships relationships, Places places) {
        this.relationships = relationships;
        this.places = places;
    }

    /** Opens a relationship between a team and a person. Days are London's. */
    void open(String team, long person, Purpose purpose, String source, LocalDate since, Optional<LocalDate> until) {
        relationships.open(new Relationship(
                team(team), person, purpose, source(source), midnight(since), until.map(RelationshipDoor::midnight)));
    }

    /** The number of an organisation or a team. */
    int party(String code) {
        return places.place()
                .organisation(new OrganisationCode(code))
                .map(Organisation::number)
                .orElseGet(() -> team(code));
    }

    private int team(String code) {
        return places.place().team(new TeamCode(code)).map(Team::number).orElseThrow();
    }

    /** Access knows five sources; an open case began with a referral, and duty with a contact. */
    private static RelationshipSource source(String word) {
        return switch (word) {
            case "registration" -> RelationshipSource.REGISTRATION;
            case "admission" -> RelationshipSource.ADMISSION;
            case "mdt" -> RelationshipSource.MEETING;
            case "contact", "emergency contact", "duty or service" -> RelationshipSource.CONTACT;
            default -> RelationshipSource.REFERRAL;
        };
    }

    /** The beginning of a day. */
    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(London.ZONE).toInstant();
    }
}
