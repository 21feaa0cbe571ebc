package oneplace.trust.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceKeptByManyTests {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Pace pace = new Pace(NINE);

    @Test
    void theAllowanceMayBeUsedAtOnceAndThenComesBackBitByBit() {
        for (int i = 0; i < 6; i++) {
            assertThat(pace.take("a", 6, MINUTE, NINE)).isZero();
        }
        assertThat(pace.take("a", 6, MINUTE, NINE)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pace.take("a", 6, MINUTE, NINE.plusSeconds(9))).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.take("a", 6, MINUTE, NINE.plusSeconds(10))).isZero();
        assertThat(pace.take("a", 6, MINUTE, NINE.plusSeconds(10))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void restGivesBackNoMoreThanTheAllowance() {
        pace.take("a", 6, MINUTE, NINE);
        Instant later = NINE.plus(Duration.ofDays(2));
        long through = IntStream.range(0, 100)
                .filter(i -> pace.take("a", 6, MINUTE, later).isZero())
                .count();
        assertThat(through).isEqualTo(6);
    }

    @Test
    void askingHowLongCountsNothing() {
        for (int i = 0; i < 100; i++) {
            assertThat(pace.left("a", 2, MINUTE, NINE)).isZero();
        }
        pace.take("a", 2, MINUTE, NINE);
        pace.take("a", 2, MINUTE, NINE);
        assertThat(pace.left("a", 2, MINUTE, NINE)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void beingRefusedCostsNothingMore() {
        pace.take("a", 1, MINUTE, NINE);
        for (int i = 0; i < 100; i++) {
            assertThat(pace.take("a", 1, MINUTE, NINE)).isEqualTo(MINUTE);
        }
        assertThat(pace.take("a", 1, MINUTE, NINE.plus(MINUTE))).isZero();
    }

    @Test
    void oneDoesNotPayForAnother() {
        pace.take("a", 1, MINUTE, NINE);
        long through = IntStream.range(0, 1_000)
                .filter(i -> pace.take("other " + i, 1, MINUTE, NINE).isZero())
                .count();
        // a thousand names in 65,536 places: about eight meet by chance
        assertThat(through).isGreaterThan(960);
    }

    @Test
    void manyAtOnceGetTheAllowanceAndNotOneMore() throws InterruptedException {
        AtomicInteger through = new AtomicInteger();
        Thread[] threads = new Thread[8];
        for (int t = 0; t < threads.length; t++) {
            threads[t] = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 1_000; i++) {
                    if (pace.take("a", 500, MINUTE, NINE).isZero()) {
                        through.incrementAndGet();
                    }
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(through.get()).isEqualTo(500);
    }
}
