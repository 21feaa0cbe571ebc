package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many systems send new people at one moment, of the same families, each in its own order. */
@WithPlace
class BundlesThatMeetTests {

    private static final int SENDERS = 8;

    private final Client exchange;

    @Autowired
    BundlesThatMeetTests(FhirDesk fhir) {
        this.exchange = fhir.exchange();
    }

    @Test
    void areAllWritten() throws Exception {
        long seed = System.nanoTime();
        List<Callable<Integer>> sent = IntStream.range(0, SENDERS)
                .mapToObj(i -> (Callable<Integer>)
                        () -> exchange.post("", bundle(seed, i)).status())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(sent).stream().map(Future::resultNow))
                    .hasSize(SENDERS)
                    .containsOnly(200);
        }
    }

    /** New words in an order of its own: whoever writes a word first makes the others wait for it. */
    private static String bundle(long seed, int sender) {
        List<Integer> families = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
        Collections.shuffle(families, new Random(sender));
        return families.stream()
                .map(family -> "{\"resource\":{\"resourceType\":\"Patient\",\"gender\":\"female\",\"birthDate\":\"19"
                        + (10 + family) + "-0" + (1 + sender) + "-11\",\"name\":[{\"family\":\"Meeting"
                        + Long.toString(seed, 36) + (char) ('a' + family) + "\",\"given\":[\"Given"
                        + Long.toString(seed, 36) + (char) ('a' + family)
                        + "\"]}]},\"request\":{\"method\":\"POST\",\"url\":\"Patient\"}}")
                .collect(Collectors.joining(
                        ",", "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[", "]}"));
    }
}
