package oneplace.base.place.store;

import java.util.List;
import java.util.Optional;
import oneplace.base.place.Place;
import oneplace.base.place.PlacePack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads a checked pack in one transaction: all of it, or nothing. */
@Component
class PackLoader {

    private static final Logger LOG = LoggerFactory.getLogger(PackLoader.class);

    private final PlaceReader reader;
    private final PlaceHistory history;
    private final PlaceWriter writer;
    private final CurrentPlace current;
    private final ApplicationEventPublisher events;

    PackLoader(
            PlaceReader reader,
            PlaceHistory history,
            PlaceWriter writer,
            CurrentPlace current,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.history = history;
        this.writer = writer;
        this.current = current;
        this.events = events;
    }

    /**
     * Adds what the pack brings that the place does not have, and what it says differently than before.
     *
     * @throws oneplace.base.place.BadPack when the database holds another place
     */
    @Transactional
    public void load(PlacePack pack) {
        writer.alone();
        Optional<Place> before = reader.read();
        var loading = new PackLoading(pack, before, history.outOfThePacksHands(), reader.settingsOfPacks(), writer);
        List<Object> heard = loading.load();
        if (!loading.didNothing()) {
            current.changed();
            heard.forEach(events::publishEvent);
            LOG.info("Place pack {} loaded: {}.", pack.where(), loading.summary());
        }
    }
}
