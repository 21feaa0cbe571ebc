package oneplace.trust.identity.pace;

import java.time.Clock;
import java.time.Duration;
import oneplace.base.place.Places;
import oneplace.base.place.Setting;
import oneplace.base.place.Settings;
import oneplace.trust.identity.rules.Pace;
import org.springframework.stereotype.Component;

/** How often one address, account or client may do what could be tried out or could tire the house (ASVS 5.0, 2.4.1, 6.3.1). */
@Component
class Throttle {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Places places;
    private final Clock clock;
    private final Pace failed;
    private final Pace open;
    private final Pace tokens;
    private final Pace searches;

    Throttle(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
        this.failed = new Pace(clock.instant());
        this.open = new Pace(clock.instant());
        this.tokens = new Pace(clock.instant());
        this.searches = new Pace(clock.instant());
    }

    /** How long an address waits before its next try to sign in or to get a token. */
    Duration beforeTry(String address) {
        return failed.left(address, of(Settings.FAILED_TRIES_PER_MINUTE), MINUTE, clock.instant());
    }

    /** Counts a try that failed. */
    void failed(String address) {
        failed.take(address, of(Settings.FAILED_TRIES_PER_MINUTE), MINUTE, clock.instant());
    }

    /** Counts a request for a page or for what is open to anybody; how long to wait instead. */
    Duration request(String address) {
        return open.take(address, of(Settings.REQUESTS_PER_SECOND), SECOND, clock.instant());
    }

    /** Counts a token for a client that proved who it is; how long to wait instead. */
    Duration token(String client) {
        return tokens.take(client, of(Settings.TOKENS_PER_MINUTE), MINUTE, clock.instant());
    }

    /** Counts a search by an account of staff or a person; how long to wait instead. */
    Duration search(String account) {
        return searches.take(account, of(Settings.SEARCHES_PER_MINUTE), MINUTE, clock.instant());
    }

    /** Counts a request by an API client; how long to wait instead. */
    Duration call(String client) {
        return searches.take("client " + client, of(Settings.CALLS_PER_SECOND), SECOND, clock.instant());
    }

    private int of(Setting<Integer> setting) {
        return places.value(setting);
    }
}
