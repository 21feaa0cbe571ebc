package oneplace.base.place.store;

import java.util.Optional;
import oneplace.base.command.RunOptions;
import oneplace.base.place.PlacePack;
import oneplace.base.place.PlacePacks;
import oneplace.base.place.Profile;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the place pack at every start, once all who listen are there and before any door opens. An empty database is
 * given the pack that was named, otherwise that of B&NES; one that holds a place is given what its pack says now.
 */
@Component
class PlaceStart implements SmartLifecycle {

    private static final String UNNAMED = "banes";

    private final RunOptions options;
    private final PlaceReader reader;
    private final PackLoader loader;
    private volatile boolean loaded;

    PlaceStart(RunOptions options, PlaceReader reader, PackLoader loader) {
        this.options = options;
        this.reader = reader;
        this.loader = loader;
    }

    @Override
    public void start() {
        pack().ifPresent(loader::load);
        loaded = true;
    }

    /** Empty when the database holds a place whose pack is not known by name: then what is stored stands. */
    private Optional<PlacePack> pack() {
        Optional<String> stored = reader.profile().map(Profile::code);
        String name = options.place().or(() -> stored).orElse(UNNAMED);
        boolean found = options.place().isPresent() || PlacePacks.SHIPPED.contains(name) || stored.isEmpty();
        return found ? Optional.of(PlacePacks.open(name)) : Optional.empty();
    }

    @Override
    public void stop() {
        loaded = false;
    }

    @Override
    public boolean isRunning() {
        return loaded;
    }

    /** The first of all: before what reads the place at its start (200 and on), and before the doors. */
    @Override
    public int getPhase() {
        return 100;
    }
}
