package oneplace.trust.administration;

import oneplace.base.place.Role;
import oneplace.trust.identity.OpenPaths;
import oneplace.trust.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy is for everybody to read; those who answer for privacy have the way to it on their start page. */
@Configuration(proxyBeanMethods = false)
class AdministrationBeans {

    @Bean
    OpenPaths policyOpenToEverybody() {
        return OpenPaths.of(PolicyPages.ADDRESS);
    }

    @Bean
    NavigationItem wayToThePolicy() {
        return NavigationItem.forRoles(
                "Access policy",
                PolicyPages.ADDRESS,
                "Who may see what: every rule as a sentence, with examples, and a case of your own.",
                75,
                Role.PRIVACY_OFFICER,
                Role.CALDICOTT_GUARDIAN,
                Role.PLACE_ADMINISTRATOR);
    }
}
