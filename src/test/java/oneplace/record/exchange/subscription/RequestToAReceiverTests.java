package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import oneplace.record.exchange.subscription.Sending.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One request, to a receiver that is there, and to places where nothing may go. */
class RequestToAReceiverTests {

    private final Receiver receiver = Receiver.open();
    private final Sending sending = new Sending();

    @AfterEach
    void closed() {
        receiver.close();
    }

    private Answered sent(String to, boolean inside) throws InterruptedException {
        return sending.send(
                new Letter("POST", URI.create(to), "", new byte[0]),
                Headers.stored("X-Key: 7"),
                inside,
                Duration.ofSeconds(2));
    }

    private static String reason(Answered answered) {
        return answered instanceof Answered.Failed failed ? failed.reason() : "arrived";
    }

    @Test
    void aNameThatLeadsIntoAPrivateNetworkIsNotFollowedUnlessThePlaceSaysSo() throws InterruptedException {
        String named = receiver.address().replace("127.0.0.1", "localhost");
        assertThat(reason(sent(named, false)))
                .isEqualTo("The host lies in a private network, which this place does not permit for it.");
        assertThat(receiver.requests()).isEmpty();
        assertThat(sent(named, true)).isEqualTo(new Answered.Arrived());
        assertThat(receiver.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.headers()).containsEntry("X-Key", "7"));
    }

    @Test
    void whetherAnythingLeftTheHouseIsKnown() throws InterruptedException {
        receiver.answers(500);
        assertThat(sent(receiver.address(), true)).isInstanceOfSatisfying(Answered.Failed.class, failed -> {
            assertThat(failed.left()).isTrue();
            assertThat(failed.reason()).isEqualTo("The receiver answered 500: something went wrong there.");
        });
        receiver.goesDown();
        assertThat(sent(receiver.address(), true)).isInstanceOfSatisfying(Answered.Failed.class, failed -> {
            assertThat(failed.left()).isFalse();
            assertThat(failed.reason()).isEqualTo("Nobody answers at this address: the connection was refused.");
        });
        assertThat(reason(sent("https://no-such-host.invalid/", false)))
                .isEqualTo("The name of the host is not known.");
    }
}
