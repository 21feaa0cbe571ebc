package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long an answer takes does not tell whether something is hidden or is not there. The two are asked for in turn, in an
 * order drawn by lot; a permutation test says whether their times could have changed places.
 */
@WithPlace
class HiddenOrAbsentInTimeTests {

    private static final int EACH = 300;
    private static final int SHUFFLES = 5_000;

    /** A sound server fails this once in two thousand runs. */
    private static final double SIGNAL = 0.0005;

    private final Client practice;
    private final Client exchange;
    private final Someone stranger;
    private String hidden = "";

    @Autowired
    HiddenOrAbsentInTimeTests(FhirDesk fhir, RecordOffice office) {
        this.exchange = fhir.exchange();
        this.practice = fhir.practice(office.desk(OrganisationSign.GP).knows(office.someone("Mary", "Own")));
        this.stranger = office.someone("Edith", "Stranger");
    }

    @BeforeEach
    void somebodyElseHasAnEntry() {
        hidden = exchange.post("/Observation", """
                        {"resourceType":"Observation","status":"final","code":{"text":"weight"},
                         "subject":{"reference":"%s"}}""".formatted(stranger.reference()))
                .is(201)
                .id();
    }

    @Test
    void aReadTakesAsLong() {
        assertThat(chance("/Observation/" + hidden, "/Observation/" + UUID.randomUUID()))
                .isGreaterThan(SIGNAL);
    }

    @Test
    void aSearchTakesAsLong() {
        assertThat(chance(
                        "/Observation?patient=" + stranger.id() + "&_total=accurate",
                        "/Observation?patient=" + UUID.randomUUID() + "&_total=accurate"))
                .isGreaterThan(SIGNAL);
    }

    @Test
    void aDifferenceThatIsThereIsFound() {
        double[] slow = new Random(1).doubles(EACH, 105, 125).toArray();
        double[] fast = new Random(2).doubles(EACH, 100, 120).toArray();
        assertThat(chance(slow, fast)).isLessThan(SIGNAL);
    }

    /** How often times at least as far apart would come about if the two were alike. */
    private double chance(String one, String other) {
        for (int i = 0; i < EACH; i++) { // warm
            practice.get(i % 2 == 0 ? one : other);
        }
        Random lot = new Random(20_261_122);
        double[] ones = new double[EACH];
        double[] others = new double[EACH];
        for (int i = 0; i < EACH; i++) {
            boolean first = lot.nextBoolean();
            double a = time(first ? one : other);
            double b = time(first ? other : one);
            ones[i] = first ? a : b;
            others[i] = first ? b : a;
        }
        return chance(ones, others);
    }

    private double time(String path) {
        long begin = System.nanoTime();
        practice.get(path);
        return System.nanoTime() - begin;
    }

    private static double chance(double[] ones, double[] others) {
        double[] all = new double[ones.length + others.length];
        System.arraycopy(ones, 0, all, 0, ones.length);
        System.arraycopy(others, 0, all, ones.length, others.length);
        double found = apart(all, ones.length);
        Random lot = new Random(4711);
        int asFar = 0;
        for (int i = 0; i < SHUFFLES; i++) {
            shuffle(all, lot);
            asFar += apart(all, ones.length) >= found ? 1 : 0;
        }
        return (asFar + 1.0) / (SHUFFLES + 1.0);
    }

    /** How far the medians of the first {@code n} and of the rest are apart: what is slow by chance does not move them. */
    private static double apart(double[] all, int n) {
        return Math.abs(median(Arrays.copyOfRange(all, 0, n)) - median(Arrays.copyOfRange(all, n, all.length)));
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static void shuffle(double[] all, Random lot) {
        for (int i = all.length - 1; i > 0; i--) {
            int j = lot.nextInt(i + 1);
            double kept = all[i];
            all[i] = all[j];
            all[j] = kept;
        }
    }
}
