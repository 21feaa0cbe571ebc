package oneplace.base.place.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Author;
import oneplace.base.place.Locality;
import oneplace.base.place.NewOrganisation;
import oneplace.base.place.NewTeam;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationAdded;
import oneplace.base.place.OrganisationChange;
import oneplace.base.place.OrganisationChanged;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.base.place.Reading;
import oneplace.base.place.Setting;
import oneplace.base.place.SettingChange;
import oneplace.base.place.SettingChanged;
import oneplace.base.place.Team;
import oneplace.base.place.TeamAdded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door over the tables. */
@Service
class StoredPlaces implements Places {

    private final PlaceWriter writer;
    private final PlaceHistory history;
    private final CurrentPlace current;
    private final ApplicationEventPublisher events;

    StoredPlaces(PlaceWriter writer, PlaceHistory history, CurrentPlace current, ApplicationEventPublisher events) {
        this.writer = writer;
        this.history = history;
        this.current = current;
        this.events = events;
    }

    @Override
    public Place place() {
        return current.get();
    }

    @Override
    @Transactional
    public Organisation add(NewOrganisation organisation, Author author) {
        Place place = place();
        Optional<Organisation> known = place.organisation(organisation.code());
        if (known.isPresent()) {
            return known.get();
        }
        organisation.parent().ifPresent(parent -> known(place, parent));
        Optional<Integer> number =
                writer.number("organisation", organisation.code().value());
        if (number.isEmpty()) {
            throw new IllegalStateException("the organisation " + organisation.code() + " was just added by another");
        }
        writer.organisation(writer.change(author), number.get(), organisation);
        current.changed();
        Organisation added = organisation.numbered(number.get());
        events.publishEvent(new OrganisationAdded(added));
        return added;
    }

    @Override
    @Transactional
    public Organisation change(NewOrganisation organisation, Author author) {
        Place place = place();
        Organisation before = known(place, organisation.code());
        Organisation after = organisation.numbered(before.number());
        if (after.equals(before)) {
            return before;
        }
        refuseCircle(place, organisation);
        writer.organisation(writer.change(author), before.number(), organisation);
        current.changed();
        events.publishEvent(new OrganisationChanged(after, before));
        return after;
    }

    @Override
    @Transactional
    public Team addTeam(NewTeam team, Author author) {
        Place place = place();
        Optional<Team> known = place.team(team.code());
        if (known.isPresent()) {
            return known.get();
        }
        int organisation = known(place, team.organisation()).number();
        team.locality().ifPresent(locality -> knownLocality(place, locality));
        Optional<Integer> number = writer.number("team", team.code().value());
        if (number.isEmpty()) {
            throw new IllegalStateException("the team " + team.code() + " was just added by another");
        }
        writer.team(writer.change(author), number.get(), organisation, team);
        current.changed();
        Team added = team.numbered(number.get(), organisation);
        events.publishEvent(new TeamAdded(added));
        return added;
    }

    @Override
    @Transactional
    public Locality addLocality(Locality locality, Author author) {
        Place place = place();
        Optional<Locality> known = place.locality(locality.code());
        if (known.isPresent()) {
            return known.get();
        }
        locality.parent().ifPresent(parent -> knownLocality(place, parent));
        writer.locality(writer.change(author), locality);
        current.changed();
        return locality;
    }

    @Override
    @Transactional
    public void set(Setting<?> setting, String value, Author author) {
        String text = written(setting, value);
        String before = written(setting);
        if (text.equals(before)) {
            return;
        }
        writer.setting(writer.change(author), setting.key(), Optional.of(text));
        current.changed();
        events.publishEvent(new SettingChanged(setting, Optional.of(before), text));
    }

    @Override
    public List<SettingChange> history(Setting<?> setting) {
        return history.of(setting);
    }

    @Override
    public List<OrganisationChange> history(OrganisationCode code) {
        return history.of(code);
    }

    private <T> String written(Setting<T> setting) {
        return setting.write(place().value(setting));
    }

    private static <T> String written(Setting<T> setting, String value) {
        return switch (setting.read(value)) {
            case Reading.Read<T>(T read) -> setting.write(read);
            case Reading.Refused<T>(String because) ->
                throw new IllegalArgumentException(setting.key() + " " + because);
        };
    }

    private static Organisation known(Place place, OrganisationCode code) {
        return place.organisation(code)
                .orElseThrow(() -> new IllegalArgumentException("the place has no organisation " + code));
    }

    private static void knownLocality(Place place, String code) {
        if (place.locality(code).isEmpty()) {
            throw new IllegalArgumentException("the place has no locality " + code);
        }
    }

    /** Walks up from the new parent; meeting the organisation itself would close a circle. */
    private static void refuseCircle(Place place, NewOrganisation organisation) {
        Set<OrganisationCode> seen = new HashSet<>(Set.of(organisation.code()));
        Optional<OrganisationCode> up = organisation.parent();
        while (up.isPresent()) {
            if (!seen.add(up.get())) {
                throw new IllegalArgumentException("the organisation would be part of itself");
            }
            up = known(place, up.get()).parent();
        }
    }
}
