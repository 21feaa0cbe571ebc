package oneplace.record.exchange.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import oneplace.record.exchange.definitions.Definitions;
import org.junit.jupiter.api.Test;

/** The work of one client ends only when the test says so; two are carried out at a time. */
class ValidationThatTakesTooLongTests {

    private final Validation validation = new Validation(Definitions.with(), Duration.ofMillis(50));
    private final CountDownLatch end = new CountDownLatch(1);

    private final Callable<List<Remark>> endless = () -> {
        while (true) {
            try {
                end.await();
                return List.of();
            } catch (InterruptedException e) {
                // a validator does not listen
            }
        }
    };

    private void tooSlow(String client) {
        assertThatThrownBy(() -> validation.within(client, endless)).hasMessageContaining("took longer");
    }

    @Test
    void countsUntilItEndsAndWhatNeverBeganDoesNot() throws Exception {
        tooSlow("a");
        tooSlow("a");
        for (int i = 0; i < 2 * Validation.EACH; i++) {
            tooSlow("a");
        }
        assertThat(validation.held("a")).isEqualTo(2);
        end.countDown();
        for (int i = 0; i < 200 && validation.held("a") > 0; i++) {
            Thread.sleep(10);
        }
        assertThat(validation.held("a")).isZero();
        assertThat(validation.within("a", () -> List.of())).isEmpty();
        validation.close();
    }
}
