package oneplace.record.exchange.subscription;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;

/**
 * Sends one request to a receiver and says in plain words what became of it. Follows no redirection, goes to no private
 * address that the place did not name, and reads nothing of the answer but its status.
 */
@Component
class Sending {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration NO_WAIT = Duration.ZERO;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * What is sent.
     *
     * @param method {@code POST} or {@code PUT}
     * @param mediaType empty when there is no body
     */
    record Letter(String method, URI to, String mediaType, byte[] body) {}

    /** @param inside whether the host may lie in a private network */
    Answered send(Letter letter, Headers headers, boolean inside, Duration timeout) throws InterruptedException {
        try {
            if (!inside && liesInside(letter.to())) {
                return failed("The host lies in a private network, which this place does not permit for it.", false);
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(letter.to())
                    .timeout(timeout)
                    .method(
                            letter.method(),
                            letter.body().length == 0
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(letter.body()));
            headers.lines().forEach(line -> {
                int colon = line.indexOf(':');
                request.header(
                        line.substring(0, colon), line.substring(colon + 1).strip());
            });
            if (!letter.mediaType().isEmpty()) {
                request.header("Content-Type", letter.mediaType() + "; charset=UTF-8; fhirVersion=4.0");
            }
            HttpResponse<InputStream> answer = answer(request.build());
            answer.body().close();
            return answered(answer.statusCode(), wait(answer));
        } catch (HttpConnectTimeoutException e) {
            return failed("No connection could be made within " + CONNECT.toSeconds() + " seconds.", false);
        } catch (HttpTimeoutException e) {
            return failed("The receiver did not answer within " + timeout.toSeconds() + " seconds.", true);
        } catch (SSLException e) {
            return failed("No secure connection could be made: the receiver's certificate was not accepted.", false);
        } catch (ConnectException e) {
            return failed(
                    e.getCause() instanceof UnresolvedAddressException
                            ? "The name of the host is not known."
                            : "Nobody answers at this address: the connection was refused.",
                    false);
        } catch (UnknownHostException e) {
            return failed("The name of the host is not known.", false);
        } catch (IOException e) {
            return failed("The connection broke before the receiver answered.", true);
        } catch (IllegalArgumentException e) {
            return failed("The address or a header cannot be used for a request.", false);
        }
    }

    /** Waits for the head of the answer. @throws InterruptedException when the place closes meanwhile */
    private HttpResponse<InputStream> answer(HttpRequest request) throws IOException, InterruptedException {
        if (closed) {
            throw new InterruptedException("the place closes");
        }
        CompletableFuture<HttpResponse<InputStream>> answer = http.sendAsync(request, BodyHandlers.ofInputStream());
        underWay.add(answer);
        try {
            if (closed) {
                answer.cancel(true);
            }
            return answer.get();
        } catch (CancellationException e) {
            throw new InterruptedException("the place closes");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } finally {
            underWay.remove(answer);
        }
    }

    /**
     * Lets nothing more leave, and breaks off what is under way. Threads are not interrupted: one of them could at that
     * moment be talking to the database, whose connection that would break.
     */
    void close() {
        closed = true;
        underWay.forEach(answer -> answer.cancel(true));
    }

    void open() {
        closed = false;
    }

    private static boolean liesInside(URI endpoint) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(endpoint.getHost())).anyMatch(PermittedHosts::isInside);
    }

    private static Answered failed(String reason, boolean left) {
        return new Answered.Failed(reason, left, NO_WAIT);
    }

    /** Seconds only; a receiver that names a date is asked again in our own time. */
    private static Duration wait(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(NO_WAIT);
    }

    private static final Map<Integer, String> KNOWN = Map.of(
            401, "it does not accept the credentials of the subscription.",
            403, "it does not accept the credentials of the subscription.",
            404, "there is nothing at this address.",
            410, "there is nothing at this address any more.",
            413, "the notification is too large for it.",
            415, "it does not take this format.",
            429, "it asks for fewer notifications.",
            503, "it is not ready.");

    private static Answered answered(int status, Duration wait) {
        if (status >= 200 && status < 300) {
            return new Answered.Arrived();
        }
        String meaning = KNOWN.getOrDefault(
                status,
                status >= 500
                        ? "something went wrong there."
                        : status >= 400 ? "it refused the notification." : "a redirection, which is not followed.");
        return new Answered.Failed(
                String.format(Locale.ROOT, "The receiver answered %d: %s", status, meaning), true, wait);
    }
}
