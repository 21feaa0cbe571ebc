package oneplace.demonstration.load;

import oneplace.base.command.RunOptions;
import oneplace.demonstration.Meter;
import oneplace.trust.identity.DemonstrationDoor;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives an empty place its demonstration people at the first start of the pages. What that first start decided holds: a
 * database begun without the demonstration never gets it, since its people may be real. An interrupted loading goes on at
 * the next start.
 */
@Component
class DemonstrationLoader implements SmartLifecycle {
    private static final String BEGUN = "begun with the demonstration";
    private static final String DECLINED = "begun without the demonstration";
    private static final String FINISHED = "finished";

    private final RunOptions options;
    private final ApplicationContext context;
    private final Steps steps;
    private final PlaceLoading place;
    private final StaffLoading staff;
    private final StoryLoading stories;
    private final OwnAccounts accounts;
    private final Proxies proxies;
    private final EmergencyLoading emergencies;
    private final PeopleLoading people;
    private final DemonstrationDoor door;
    private volatile boolean running;

    DemonstrationLoader(
            RunOptions options,
            ApplicationContext context,
            Steps steps,
            PlaceLoading place,
            StaffLoading staff,
            StoryLoading stories,
            OwnAccounts accounts,
            Proxies proxies,
            EmergencyLoading emergencies,
            PeopleLoading people,
            DemonstrationDoor door) {
        this.options = options;
        this.context = context;
        this.steps = steps;
        this.place = place;
        this.staff = staff;
        this.stories = stories;
        this.accounts = accounts;
        this.proxies = proxies;
        this.emergencies = emergencies;
        this.people = people;
        this.door = door;
    }

    @Override
    public void start() {
        running = true;
        if (!(context instanceof WebServerApplicationContext)) {
            return;
        }
        if (!steps.done(BEGUN) && !options.demonstration()) {
            steps.once(DECLINED, () -> {});
        } else if (steps.done(DECLINED)) {
            System.err.println("This place was begun without demonstration people and stays without them;"
                    + " for the demonstration start with an empty --data folder.");
        } else if (!steps.done(FINISHED)) {
            load(new Meter(System.err));
        }
    }

    private void load(Meter meter) {
        steps.once(BEGUN, door::open);
        steps.once("place", place::load);
        steps.once("staff", staff::load);
        stories.load(meter);
        steps.once("accounts of people", accounts::load);
        steps.once("who speaks for whom", proxies::load);
        steps.once("emergencies", emergencies::load);
        people.load(meter);
        steps.once(FINISHED, () -> {});
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the place (100) and its organisations in the record (200), before the doors open. */
    @Override
    public int getPhase() {
        return 300;
    }
}
