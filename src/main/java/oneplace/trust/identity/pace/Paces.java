package oneplace.trust.identity.pace;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.SearchPaths;
import oneplace.trust.identity.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The filters that keep requests to their pace. What was tried and failed is counted by address, whatever name was typed:
 * an answer that came later for a known name would tell it. Successful tries are not counted by address, since a hospital
 * has one. A client is counted only after it proved who it is, or anybody could use up its allowance.
 */
@Component
public class Paces {

    private final Throttle throttle;
    private final Whence whence;
    private final Set<String> searching;

    Paces(Throttle throttle, Whence whence, List<SearchPaths> searching) {
        this.throttle = throttle;
        this.whence = whence;
        this.searching =
                searching.stream().flatMap(some -> some.paths().stream()).collect(Collectors.toSet());
    }

    /** Before anybody is known: requests by address, and tries by address. Made anew for each chain. */
    public Filter byAddress() {
        return new TooMany() {
            @Override
            Duration wait(HttpServletRequest request) {
                if (request.getRequestURI().startsWith("/api")
                        && request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
                    return Duration.ZERO; // counted as the client's
                }
                String address = whence.address(request);
                Duration wait = throttle.request(address);
                return wait.isZero() && tries(request) ? throttle.beforeTry(address) : wait;
            }

            @Override
            void answered(HttpServletRequest request, HttpServletResponse response) {
                if (tries(request) && response.getStatus() >= 400 && response.getStatus() < 500) {
                    throttle.failed(whence.address(request));
                }
            }
        };
    }

    /** After a client has proved who it is at {@code /oauth2}. */
    public Filter byClient() {
        return new TooMany() {
            @Override
            Duration wait(HttpServletRequest request) {
                Authentication who = SecurityContextHolder.getContext().getAuthentication();
                return who == null
                                || !who.isAuthenticated()
                                || !request.getRequestURI().endsWith("/token")
                        ? Duration.ZERO
                        : throttle.token(who.getName());
            }
        };
    }

    /** After a bearer token was found good. */
    public Filter byCaller() {
        return new TooMany() {
            @Override
            Duration wait(HttpServletRequest request) {
                return Asking.client(SecurityContextHolder.getContext().getAuthentication())
                        .map(client -> throttle.call(client.id()))
                        .orElse(Duration.ZERO);
            }
        };
    }

    /** After somebody is known by a session. */
    public Filter byAccount() {
        return new TooMany() {
            @Override
            Duration wait(HttpServletRequest request) {
                return request.getMethod().equals("POST") && searching.contains(request.getRequestURI())
                        ? account(SecurityContextHolder.getContext().getAuthentication())
                                .map(throttle::search)
                                .orElse(Duration.ZERO)
                        : Duration.ZERO;
            }
        };
    }

    private static Optional<String> account(@Nullable Authentication who) {
        return Asking.staff(who)
                .map(member -> member.id().toString())
                .or(() -> Asking.person(who).map(person -> person.id().toString()));
    }

    private static boolean tries(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("POST")
                && (path.startsWith("/sign-in") || path.startsWith("/oauth2/") || path.equals(StepUp.ADDRESS));
    }
}
