package oneplace.record.exchange.validate;

import jakarta.annotation.PreDestroy;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import oneplace.record.exchange.check.Flaw;
import oneplace.record.exchange.check.ResourceCheck;
import oneplace.record.exchange.definitions.Definitions;
import oneplace.record.sharedrecord.ResourceText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says what is to be said of a resource. What a write would refuse is always an error here.
 *
 * <p>Two at a time, a few waiting; nobody waits longer than half a minute for an answer. The validator cannot be stopped,
 * so what takes longer is carried on with, unheard, and counts among the client's {@link #EACH} until it ends. The validator
 * is made when it is first needed and given back when memory is short.
 */
@Component
public final class Validation {

    /** How many of one client are carried out or wait. */
    static final int EACH = 6;

    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Definitions definitions;
    private final Duration longest;
    private final ThreadPoolExecutor threads;
    private final Map<String, Integer> held = new ConcurrentHashMap<>();
    private SoftReference<@Nullable Engine> made = new SoftReference<>(null);

    @Autowired
    public Validation(Definitions definitions) {
        this(definitions, LONGEST);
    }

    Validation(Definitions definitions, Duration longest) {
        this.definitions = definitions;
        this.longest = longest;
        threads = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("validate-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** By other definitions than this place's, to hold what it writes against a standard. */
    public static Validation over(Definitions definitions) {
        return new Validation(definitions);
    }

    /**
     * Everything there is to say, errors first; empty when there is nothing.
     *
     * @param profile a canonical address to hold it against, besides those its {@code meta.profile} names
     * @param client who asks
     * @throws TooMany when this client or all together ask too much, or the resource takes too long
     */
    public List<Remark> remarks(ResourceText resource, Optional<String> profile, String client) {
        return within(client, () -> all(resource, profile));
    }

    private List<Remark> all(ResourceText resource, Optional<String> profile) {
        boolean known = profile.isEmpty() || definitions.has("StructureDefinition", plain(profile.get()));
        List<Remark> remarks = new ArrayList<>();
        if (!known) {
            remarks.add(new Remark(
                    "error",
                    "not-found",
                    "",
                    "The profile that was asked for is not known here. Known are those of R4 and of the packages"
                            + " this place has put in."));
        }
        List<Remark> said = engine().remarks(
                        new String(resource.text(), StandardCharsets.UTF_8), known ? profile : Optional.empty());
        Set<String> wrong =
                said.stream().filter(Remark::error).map(Remark::expression).collect(Collectors.toSet());
        for (Flaw flaw : ResourceCheck.flaws(resource)) {
            if (!wrong.contains(flaw.expression())) {
                remarks.add(new Remark("error", flaw.what().code(), flaw.expression(), flaw.sentence()));
            }
        }
        for (String severity : List.of("error", "warning", "information")) {
            said.stream().filter(r -> r.severity().equals(severity)).forEach(remarks::add);
        }
        return remarks;
    }

    private static String plain(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? canonical : canonical.substring(0, bar);
    }

    private synchronized Engine engine() {
        Engine engine = made.get();
        if (engine == null) {
            engine = new Engine(definitions);
            made = new SoftReference<>(engine);
        }
        return engine;
    }

    List<Remark> within(String client, Callable<List<Remark>> work) {
        if (held.merge(client, 1, Integer::sum) > EACH) {
            release(client);
            throw new TooMany(true, "At most " + EACH + " validations of one client at a time.", Duration.ofSeconds(2));
        }
        Held slot = new Held(client, work);
        try {
            return wait(threads.submit(slot), slot);
        } catch (RejectedExecutionException e) {
            slot.giveUp();
            throw new TooMany(false, "Too many validations are waiting.", Duration.ofSeconds(5));
        }
    }

    private List<Remark> wait(Future<List<Remark>> done, Held slot) {
        try {
            return done.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            slot.giveUp();
            done.cancel(true);
            throw new TooMany(false, "The validation took longer than " + longest.toSeconds() + " seconds.", longest);
        } catch (InterruptedException e) {
            slot.giveUp();
            done.cancel(true);
            Thread.currentThread().interrupt();
            throw new TooMany(false, "The place is closing.", longest);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a resource could not be validated", e.getCause());
        }
    }

    /** One of those a client holds: until its work ends, or until it is given up before it began. */
    private final class Held implements Callable<List<Remark>> {

        private final String client;
        private final Callable<List<Remark>> work;
        private final AtomicBoolean begun = new AtomicBoolean();

        Held(String client, Callable<List<Remark>> work) {
            this.client = client;
            this.work = work;
        }

        @Override
        public List<Remark> call() throws Exception {
            if (!begun.compareAndSet(false, true)) {
                return List.of();
            }
            try {
                return work.call();
            } finally {
                release(client);
            }
        }

        void giveUp() {
            if (begun.compareAndSet(false, true)) {
                release(client);
            }
        }
    }

    /** How many of a client are carried out or wait. */
    int held(String client) {
        return held.getOrDefault(client, 0);
    }

    private void release(String client) {
        held.computeIfPresent(client, (who, count) -> count == 1 ? null : count - 1);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
