package oneplace.trust.identity.web;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * The framework's firewall with its own rule for headers, asked in a cheaper way: printable ASCII, which nearly every header
 * is, is allowed at a glance; anything else is held against the rule itself. The pattern on every header of every request
 * was a twentieth of what a read cost in Java.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PlainHeaders {

    /** What {@link StrictHttpFirewall} allows in a name: assigned characters that control nothing. */
    private static final Predicate<String> NAMES =
            Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*").asMatchPredicate();

    /** In a value a tab too. */
    private static final Predicate<String> VALUES =
            Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*").asMatchPredicate();

    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> printable(name) || NAMES.test(name));
        firewall.setAllowedHeaderValues(value -> printable(value) || VALUES.test(value));
        return firewall;
    }

    private static boolean printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
