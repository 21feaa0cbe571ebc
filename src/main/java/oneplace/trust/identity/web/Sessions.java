package oneplace.trust.identity.web;

import jakarta.servlet.DispatcherType;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions in the database, so that a restart signs nobody out and a leaver's can be ended at once. The table's own limit
 * of fifteen minutes is the net under {@link SessionDoor}, which applies the place's.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(tableName = "identity.spring_session", maxInactiveIntervalInSeconds = 15 * 60)
class Sessions {

    /** What a session may hold: texts, values of ours, and what Spring keeps for one redirect. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "java.lang.*;java.util.*;java.time.*;oneplace.**;org.springframework.web.servlet.FlashMap;"
                    + "org.springframework.util.*;maxdepth=8;maxbytes=100000;!*");

    /** The clearing of ended sessions begins only once their table is there: it is by the clock, whatever else starts. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsAfterTheirTable(
            FlywayMigrationInitializer migrations) {
        return sessions -> {};
    }

    @Bean
    CookieSerializer sessionCookie(Transport transport) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(transport.cookie("oneplace"));
        cookie.setUseSecureCookie(transport.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    @Bean
    GenericConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new DeserializingConverter(stream -> {
            ObjectInputStream objects = new ObjectInputStream(stream);
            objects.setObjectInputFilter(KNOWN);
            try {
                return objects.readObject();
            } catch (ClassNotFoundException e) {
                throw new java.io.IOException("a session holds a class that is not known", e);
            }
        }));
        return conversion;
    }

    /** Error pages see the session too. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }
}
