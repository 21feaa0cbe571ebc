package oneplace.record.privacy;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes through the log for patterns, every minute and a bounded way. Where several processes run, each chain is taken by one. */
@Component
class Watching implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    /** Stretches of 2,000 looks at most, each time. */
    private static final int MOST = 50;

    private static final int EVERY_SECONDS = 60;

    private final Patterns patterns;
    private @Nullable ScheduledExecutorService going;

    Watching(Patterns patterns) {
        this.patterns = patterns;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService one = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("patterns").daemon(true).factory());
        one.scheduleWithFixedDelay(this::goOn, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        going = one;
    }

    private void goOn() {
        try {
            patterns.goOn(MOST);
        } catch (RuntimeException e) {
            LOG.warn("The log could not be gone through for patterns; tried again in a minute: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void stop() {
        if (going != null) {
            going.shutdownNow();
            going = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return going != null;
    }
}
