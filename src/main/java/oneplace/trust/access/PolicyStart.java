package oneplace.trust.access;

import oneplace.trust.access.policy.Policy;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads and checks the policy at every start, beside everything else, and lets no door open before it is found sound. */
@Component
class PolicyStart implements SmartLifecycle {

    private volatile boolean sound;

    PolicyStart() {
        Thread.ofPlatform().daemon().name("policy").start(PolicyStart::begin);
    }

    /** Ahead of {@link #start}, which waits for it, or tries again and says what is wrong. */
    private static void begin() {
        try {
            Policy.shipped();
        } catch (RuntimeException | LinkageError unsound) {
            // start() meets the same, on a thread that can stop the program
        }
    }

    @Override
    public void start() {
        Policy.shipped();
        sound = true;
    }

    @Override
    public void stop() {
        sound = false;
    }

    @Override
    public boolean isRunning() {
        return sound;
    }

    /** After the place is there, before what uses the policy (200 and on), and before the doors. */
    @Override
    public int getPhase() {
        return 150;
    }
}
