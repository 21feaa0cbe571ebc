package oneplace.trust.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Signs the heads every ten minutes, and empties once a day what is too old to keep; both soon after the start too. */
@Component
class Upkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int SIGN_EVERY_MINUTES = 10;
    private static final int DISPOSE_EVERY_MINUTES = 24 * 60;
    /** Times 10,000 looks, each day. */
    private static final int MOST = 100;

    private final SignedHeads heads;
    private final Retention retention;
    private @Nullable ScheduledExecutorService working;

    Upkeep(SignedHeads heads, Retention retention) {
        this.heads = heads;
        this.retention = retention;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService one = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("audit-upkeep").daemon(true).factory());
        one.scheduleWithFixedDelay(this::sign, 1, SIGN_EVERY_MINUTES, TimeUnit.MINUTES);
        one.scheduleWithFixedDelay(this::dispose, 2, DISPOSE_EVERY_MINUTES, TimeUnit.MINUTES);
        working = one;
    }

    private void sign() {
        try {
            heads.sign();
        } catch (RuntimeException e) {
            LOG.warn("The heads of the log could not be signed; tried again in ten minutes: {}", e.getMessage());
        }
    }

    private void dispose() {
        try {
            long gone = retention.dispose(MOST);
            if (gone > 0) {
                LOG.info("{} looks were kept as long as the place keeps them, and emptied.", gone);
            }
        } catch (RuntimeException e) {
            LOG.warn("Old looks could not be emptied; tried again tomorrow: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void stop() {
        if (working != null) {
            working.shutdownNow();
            working = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return working != null;
    }
}
