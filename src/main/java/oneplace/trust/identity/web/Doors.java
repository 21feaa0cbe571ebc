package oneplace.trust.identity.web;

import java.util.List;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.OpenPaths;
import oneplace.trust.identity.pace.Paces;
import oneplace.trust.identity.token.SignInFirst;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The doors beside that of tokens: {@code /fhir} with a bearer token, {@code /api} with a token or a session, and every
 * page with a session of both factors: the pages of staff with that of a member of staff, those under {@code /my} with that
 * of a person, neither with the other's. What no door opens stays shut.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Doors {

    private static final String[] OPEN_API = {
        "/api/rules",
        "/api/rules/**",
        "/api/openapi.json",
        "/api/surveys",
        "/api/surveys/**",
        "/api/board",
        "/api/board/**"
    };
    private static final String[] OPEN_FHIR = {"/fhir/metadata", "/fhir/.well-known/**"};

    /** The pages that staff and people alike may ask for: where sign-in leads, and the way out. */
    private static final String[] OF_EVERYBODY_SIGNED_IN = {
        "/home", "/sign-out", "/confirm-it-is-you", SignInFirst.CONSENT
    };

    /** First, since it is asked most. It keeps nothing between two requests. */
    @Bean
    @Order(5)
    SecurityFilterChain fhirChain(HttpSecurity http, BearerCheck bearers, BearerHeader header, Paces paces)
            throws Exception {
        Refusals refusals = Refusals.fhir();
        return plain(http)
                .securityMatcher("/fhir", "/fhir/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .oauth2ResourceServer(server -> server.bearerTokenResolver(header)
                        .authenticationManagerResolver(request -> bearers.manager())
                        .authenticationEntryPoint(refusals.unknown())
                        .accessDeniedHandler(refusals.refused()))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(refusals.unknown()).accessDeniedHandler(refusals.refused()))
                .authorizeHttpRequests(all ->
                        all.requestMatchers(OPEN_FHIR).permitAll().anyRequest().access(caller()))
                .addFilterAfter(paces.byCaller(), AuthorizationFilter.class)
                .build();
    }

    /** Measurements, on their own port of the loopback only. */
    @Bean
    @Order(15)
    SecurityFilterChain measuresChain(HttpSecurity http) throws Exception {
        return plain(http)
                .securityMatcher(EndpointRequest.to("metrics"))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            BearerCheck bearers,
            BearerHeader header,
            SessionDoor sessions,
            CookieCsrfTokenRepository formTokens,
            Paces paces)
            throws Exception {
        Refusals refusals = Refusals.api();
        return plain(http)
                .securityMatcher("/api", "/api/**")
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(new OnlyWithSession(sessions)))
                .oauth2ResourceServer(server -> server.bearerTokenResolver(header)
                        .authenticationManagerResolver(request -> bearers.manager())
                        .authenticationEntryPoint(refusals.unknown())
                        .accessDeniedHandler(refusals.refused()))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(refusals.unknown()).accessDeniedHandler(refusals.refused()))
                .authorizeHttpRequests(all ->
                        all.requestMatchers(OPEN_API).permitAll().anyRequest().access(known(true, true)))
                .addFilterBefore(paces.byAddress(), SecurityContextHolderFilter.class)
                .addFilterAfter(paces.byCaller(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(40)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            SessionDoor sessions,
            SignInSession waiting,
            CookieCsrfTokenRepository formTokens,
            List<OpenPaths> open,
            Paces paces)
            throws Exception {
        String[] paths = open.stream().flatMap(some -> some.patterns().stream()).toArray(String[]::new);
        return plain(http)
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(OutsideSignOut.ENDED + "*"))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(new NextFactor(waiting)).accessDeniedHandler(new OtherRooms()))
                .authorizeHttpRequests(all -> all.requestMatchers(paths)
                        .permitAll()
                        .requestMatchers(OF_EVERYBODY_SIGNED_IN)
                        .access(member())
                        .requestMatchers(OtherRooms.OF_PEOPLE)
                        .access(person())
                        .anyRequest()
                        .access(known(false, true)))
                .addFilterBefore(paces.byAddress(), SecurityContextHolderFilter.class)
                .addFilterAfter(paces.byAccount(), AuthorizationFilter.class)
                .build();
    }

    /** No filter of a chain is measured by itself: that was a fifth of what a read cost. Requests are measured whole. */
    @Bean
    SecurityObservationSettings unmeasuredFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Addresses of this module and of the whole house that need nobody to sign in. */
    @Bean
    OpenPaths openAddresses() {
        return OpenPaths.of(
                "/sign-in", "/sign-in/**", "/assets/**", "/error", "/health/**", "/.well-known/**", "/favicon.ico");
    }

    private static HttpSecurity plain(HttpSecurity http) throws Exception {
        return http.headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable);
    }

    private static AuthorizationManager<RequestAuthorizationContext> member() {
        return (who, what) -> new AuthorizationDecision(Asking.member(who.get()).isPresent());
    }

    private static AuthorizationManager<RequestAuthorizationContext> person() {
        return (who, what) -> new AuthorizationDecision(Asking.person(who.get()).isPresent());
    }

    /** A system, or an app for whoever let it in. */
    private static AuthorizationManager<RequestAuthorizationContext> caller() {
        return (who, what) -> new AuthorizationDecision(
                Asking.client(who.get()).isPresent() || Asking.app(who.get()).isPresent());
    }

    private static AuthorizationManager<RequestAuthorizationContext> known(boolean clients, boolean staff) {
        return (who, what) ->
                new AuthorizationDecision((clients && Asking.client(who.get()).isPresent())
                        || (staff && Asking.staff(who.get()).isPresent()));
    }
}
