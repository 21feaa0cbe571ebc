package oneplace.trust.shell;

import oneplace.base.place.Role;
import oneplace.trust.identity.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the shell publishes for the house and for rooms above it that cannot see the shell. */
@Configuration(proxyBeanMethods = false)
class ShellBeans {

    /** The public pages, and those of the rulebook, which stands above identity and cannot publish its own. */
    @Bean
    OpenPaths openToEverybody() {
        return OpenPaths.of(
                "/",
                "/accessibility",
                "/privacy",
                "/cookies",
                "/intended-purpose",
                "/contact",
                "/assets/**",
                "/favicon.ico",
                "/error",
                "/rules",
                "/rules/*",
                "/api/rules",
                "/api/rules/*");
    }

    @Bean
    NavigationItem wayToTheRules() {
        return NavigationItem.forEveryone(
                "Rules", "/rules", "Every rule with its source and examples. Try it with your own figures.", 80);
    }

    /** Accounts belong to identity, which stands above the shell. */
    @Bean
    NavigationItem staffAccounts() {
        return NavigationItem.forRoles(
                "Accounts",
                "/staff-accounts",
                "Who may sign in, as what, and for which teams.",
                70,
                Role.PLACE_ADMINISTRATOR);
    }

    @Bean
    NavigationItem appsOfOthers() {
        return NavigationItem.forRoles(
                "Apps",
                "/administration/apps",
                "Register programs of others that people and staff may let in.",
                72,
                Role.PLACE_ADMINISTRATOR);
    }

    @Bean
    NavigationItem connectedApps() {
        return NavigationItem.forRoles(
                "Connected apps",
                "/my/apps",
                "See which apps you have let in, and let one in no more.",
                40,
                Role.PERSON);
    }
}
