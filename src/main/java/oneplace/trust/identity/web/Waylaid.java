package oneplace.trust.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import oneplace.trust.identity.rules.WayBack;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Whoever comes with an app's request and is not signed in signs in first, and goes on from there. The way is kept in a cookie
 * for ten minutes; it is held against {@link WayBack} when it is read, since a cookie is only a text.
 */
@Component
class Waylaid implements AuthenticationEntryPoint {

    private static final String AUTHORIZE = "/oauth2/authorize?";

    private final Transport transport;

    Waylaid(Transport transport) {
        this.transport = transport;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws java.io.IOException {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie("/oauth2/authorize?" + request.getQueryString(), Duration.ofMinutes(10)));
        response.sendRedirect(SignInPages.ADDRESS);
    }

    /** Where to go after signing in. */
    String home(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> way = kept(request).flatMap(WayBack::of).filter(kept -> kept.startsWith(AUTHORIZE));
        way.ifPresent(found -> response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO)));
        return way.orElse(SignInPages.HOME);
    }

    private Optional<String> kept(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(transport.cookie("oneplace-way")))
                        .flatMap(one -> Stream.of(URLDecoder.decode(one.getValue(), StandardCharsets.UTF_8)))
                        .findFirst();
    }

    private String cookie(String way, Duration life) {
        return ResponseCookie.from(transport.cookie("oneplace-way"), URLEncoder.encode(way, StandardCharsets.UTF_8))
                .path("/")
                .maxAge(life)
                .httpOnly(true)
                .secure(transport.secure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
