package oneplace.bench;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server that is running somewhere: filled over HTTP, bundle by bundle, each under a key of its own so that it counts once. */
final class RunningGround implements Ground {

    private static final int TOGETHER = 20;
    private static final int TOKEN_FOR = 100;

    private final String address;
    private final Optional<String> client;

    private RunningGround(String address, Optional<String> client) {
        this.address = address;
        this.client = client;
    }

    /**
     * The server at an address, once it has given a token.
     *
     * @param client {@code ID:SECRET}, for a server that asks for a token
     */
    static RunningGround at(String address, Optional<String> client) {
        RunningGround ground = new RunningGround(address, client);
        ground.server();
        return ground;
    }

    private Server server() {
        return Server.at(address, client, false);
    }

    @Override
    public int atOnce() {
        return 1_000;
    }

    @Override
    public void prepare() {
        // it runs
    }

    @Override
    public double load(Crowd crowd, int from, int until) {
        Server server = server();
        long nanos = 0;
        for (int person = from, sent = 0; person < until; person += TOGETHER, sent++) {
            if (sent == TOKEN_FOR) {
                server = server();
                sent = 0;
            }
            int end = Math.min(until, person + TOGETHER);
            byte[] bundle = crowd.bundle(person, end).getBytes(StandardCharsets.UTF_8);
            long before = System.nanoTime();
            int status = server.post("", bundle, "growth-" + person + "-" + end);
            nanos += System.nanoTime() - before;
            if (status != 200) {
                throw new Unmeasured("The server answered " + status + " to a bundle of people.");
            }
        }
        return nanos / 1e9;
    }

    @Override
    public Optional<Long> disk() {
        return Optional.empty();
    }

    @Override
    public boolean fillsThisDisk() {
        return false;
    }

    @Override
    public Opened open() {
        return new Asked(server());
    }

    private record Asked(Server server) implements Opened {

        @Override
        public @Nullable Double seconds() {
            return null;
        }

        @Override
        public @Nullable Long resident() {
            return null;
        }

        @Override
        public void close() {
            // it was open before and stays so
        }
    }
}
