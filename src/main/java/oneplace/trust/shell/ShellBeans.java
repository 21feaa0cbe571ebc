package oneplace.trust.shell;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** What the shell takes from its neighbours, in one place. */
@Configuration(proxyBeanMethods = false)
class ShellBeans {

    @Bean
    Visitors visitors() {
        return request -> request.getUserPrincipal() instanceof Authentication who
                        && who.isAuthenticated()
                        && !(who instanceof AnonymousAuthenticationToken)
                ? new Visitor(who.getName(), null, roles(who))
                : Visitor.PUBLIC;
    }

    @Bean
    Surroundings surroundings() {
        return new Surroundings() {
            @Override
            public String placeName() {
                return "Bath and North East Somerset";
            }

            @Override
            public boolean demonstration() {
                return true;
            }
        };
    }

    @Bean
    NavigationItem rules() {
        return NavigationItem.forEveryone(
                "Rules", "/rules", "Every rule with its source and examples. Try it with your own figures.", 80);
    }

    private static Set<String> roles(Authentication who) {
        return who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(role -> String.valueOf(role).replaceFirst("^ROLE_", ""))
                .collect(Collectors.toSet());
    }
}
